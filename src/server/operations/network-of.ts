/** The part of an address by which its owner can be held to limits. */
import { isIPv6 } from 'node:net';

/** An IPv4 address as it is; of IPv6, where one customer has 2^64 addresses, the /64 that they lie in. */
export function networkOf(address: string): string {
  // A socket of both families writes IPv4 so.
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.replace(/%.*$/, '').split('::');
  const [left, right] = [groupsOf(head), groupsOf(tail ?? '')];
  const zeros = tail === undefined ? [] : Array.from({ length: GROUPS - left.length - right.length }, () => '0');
  const network = [...left, ...zeros, ...right].slice(0, GROUPS / 2);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

const GROUPS = 8;

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':');
}
