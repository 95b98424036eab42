const MOST_FAILURES = 3;

function dueCases(cases, before) {
  return cases
    .filter(({ closedOn }) => closedOn !== null && closedOn < before)
    .sort((a, b) => a.closedOn.localeCompare(b.closedOn) || a.id.localeCompare(b.id));
}

export function createArchiver({ live, archive, log }) {
  let running = null;

  async function archiveOne(id) {
    const content = await live.read(id);
    await archive.write(id, content);
    await live.remove(id);
  }

  async function run(before) {
    const moved = [];
    const failed = [];
    let failures = 0;
    for (const { id } of dueCases(await live.list(), before)) {
      try {
        await archiveOne(id);
        moved.push(id);
        failures = 0;
      } catch (error) {
        failed.push(id);
        log(`${id}: ${error.message}`);
        failures += 1;
      }
      if (failures === MOST_FAILURES) {
        log(`gave up after ${id}`);
        break;
      }
    }
    return { moved, failed };
  }

  function archiveAll(before) {
    running ??= run(before).finally(() => {
      running = null;
    });
    return running;
  }

  return { archiveOne, archiveAll };
}
