import { lookup as systemLookup } from 'node:dns'
import { BlockList, isIPv6, type LookupFunction } from 'node:net'

/**
 * IPv6 outside of 2000::/3 is not the public internet. `request-filtering-agent` knows most of it, but takes the
 * deprecated IPv4-compatible addresses (`::127.0.0.1`) for public ones.
 */
const notGlobal = new BlockList()
notGlobal.addSubnet('::', 3, 'ipv6')
notGlobal.addSubnet('4000::', 2, 'ipv6')
notGlobal.addSubnet('8000::', 1, 'ipv6')

export const isForeignIpv6 = (address: string): boolean => isIPv6(address) && notGlobal.check(address, 'ipv6')

/** A lookup that gives no IPv6 address outside of 2000::/3; what it gives is checked further by the agent. */
export function globalLookup(lookup: LookupFunction = systemLookup as LookupFunction): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, options, (error, address, family) => {
      const given = Array.isArray(address) ? address.map((entry) => entry.address) : [address]
      if (error === null && given.some((entry) => typeof entry === 'string' && isForeignIpv6(entry))) {
        done(new Error(`${hostname} is not allowed. Because it is no public address.`), address, family)
      } else done(error, address, family)
    })
  }
}
