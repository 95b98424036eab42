/** A binary heap of numbers: the smallest stands first. */
function push(heap, value) {
  let at = heap.push(value) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (heap[parent] <= heap[at]) {
      return;
    }
    [heap[parent], heap[at]] = [heap[at], heap[parent]];
    at = parent;
  }
}

function popSmallest(heap) {
  const smallest = heap[0];
  const last = heap.pop();
  if (heap.length > 0) {
    heap[0] = last;
    sink(heap);
  }
  return smallest;
}

function sink(heap) {
  let at = 0;
  while (true) {
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && heap[child] < heap[least]) {
        least = child;
      }
    }
    if (least === at) {
      return;
    }
    [heap[least], heap[at]] = [heap[at], heap[least]];
    at = least;
  }
}

/** The numbers in ascending order, each at most k places away from there. */
export function kheapsort(readings, k) {
  const heap = [];
  for (const reading of readings.slice(0, k)) {
    push(heap, reading);
  }
  const sorted = [];
  for (const reading of readings) {
    push(heap, reading);
    sorted.push(popSmallest(heap));
  }
  while (heap.length > 0) {
    sorted.push(popSmallest(heap));
  }
  return sorted;
}
