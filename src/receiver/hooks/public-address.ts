import { lookup as lookupName, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** This machine, its network, its neighbours, its cloud: nothing that a webhook should reach by surprise. */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');

/** In IPv6, only the global range is public, without what carries an IPv4 address inside. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
const CARRIES = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  CARRIES.addSubnet(network, prefix, 'ipv6');

export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';
  readonly code = 'PRIVATE_ADDRESS';
}

export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').split('%')[0]!;
  const version = isIP(bare);
  if (version === 4) return !PRIVATE.check(bare, 'ipv4');
  if (version === 6) return GLOBAL.check(bare, 'ipv6') && !CARRIES.check(bare, 'ipv6');
  return false;
}

/** Looks a name up for the connection itself: the address that was checked is the one that is called. */
export const lookupPublic: LookupFunction = (name, options, callback) => {
  lookupName(name, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '');
    const addresses = found as LookupAddress[];
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address)))
      return callback(new PrivateAddress(`${name} is not a public address`), '');
    if (options.all) return callback(null, addresses);
    return callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};
