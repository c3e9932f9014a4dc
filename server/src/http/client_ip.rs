//! Who is asking, as far as that can be believed. `X-Forwarded-For` can be typed by anybody; it
//! counts only as far as it was written by proxies that the operator named.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::Response;

/// Networks whose forwarding headers are believed; none unless the operator says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustedProxies(Vec<Network>);

/// An address with how many of its leading bits count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Network {
    bits: u128,
    length: u32,
}

/// The requester's address, for limits alone: it is never logged and never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientIp(pub IpAddr);

impl TrustedProxies {
    /// Reads addresses and networks with commas between them (`10.0.0.5, fd00::/8`).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(Network::parse)
            .collect::<Option<_>>()
            .map(Self)
    }

    /// Whether this address is one of them.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(address))
    }

    /// Whether they hold every IPv4 or every IPv6 address, so that nobody is left whose word counts for less.
    #[must_use]
    pub fn hold_everybody(&self) -> bool {
        let ends = |first: IpAddr, last: IpAddr| self.contains(first) && self.contains(last);
        // Whoever holds the lowest and the highest address means all between them.
        ends(Ipv4Addr::UNSPECIFIED.into(), Ipv4Addr::BROADCAST.into())
            || ends(Ipv6Addr::UNSPECIFIED.into(), Ipv6Addr::from_bits(u128::MAX).into())
    }

    /// The address of the requester: from the nearest hop outwards, the first that is no trusted proxy.
    fn requester(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        if !self.contains(peer) {
            return peer;
        }
        let written: Vec<&str> = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .collect();
        let mut nearest = peer;
        for hop in written.into_iter().rev() {
            let Some(address) = read_hop(hop.trim()) else { break };
            nearest = address;
            if !self.contains(address) {
                break;
            }
        }
        nearest
    }
}

impl Network {
    fn parse(text: &str) -> Option<Self> {
        let (address, length) = match text.split_once('/') {
            Some((address, length)) => (address.parse::<IpAddr>().ok()?, Some(length.parse::<u32>().ok()?)),
            None => (text.parse::<IpAddr>().ok()?, None),
        };
        // IPv4 addresses are the last 32 bits of the mapped form.
        let spare = if address.is_ipv4() { 96 } else { 0 };
        let length = spare + length.unwrap_or(128 - spare);
        (length <= 128).then(|| Self { bits: bits(address), length })
    }

    fn contains(self, address: IpAddr) -> bool {
        let ignored = 128 - self.length;
        // A shift by all 128 bits is an overflow: such a network holds everything.
        ignored == 128 || (self.bits ^ bits(address)) >> ignored == 0
    }
}

fn bits(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(v4) => v4.to_ipv6_mapped().to_bits(),
        IpAddr::V6(v6) => v6.to_bits(),
    }
}

/// One entry of the header: an address, or an address with a port.
fn read_hop(text: &str) -> Option<IpAddr> {
    let bare = text.trim_start_matches('[').trim_end_matches(']');
    bare.parse()
        .ok()
        .or_else(|| text.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
        .map(|ip: IpAddr| ip.to_canonical())
}

/// Puts [`ClientIp`] into the request. A request without a connection (a test) has none.
pub async fn find(State(trusted): State<TrustedProxies>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_canonical());
    if let Some(peer) = peer {
        let client = ClientIp(trusted.requester(peer, request.headers()));
        request.extensions_mut().insert(client);
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn requester(trusted: &str, peer: &str, forwarded: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        TrustedProxies::parse(trusted).unwrap().requester(peer.parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn a_header_from_a_stranger_is_not_believed() {
        assert_eq!(requester("", "203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
        assert_eq!(requester("10.0.0.0/8", "203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
    }

    #[test]
    fn what_a_requester_wrote_before_the_proxy_is_not_believed_either() {
        assert_eq!(requester("10.0.0.0/8", "10.0.0.1", &["1.2.3.4, 198.51.100.1"]), "198.51.100.1");
        assert_eq!(requester("10.0.0.0/8", "10.0.0.1", &["1.2.3.4", "198.51.100.1, 10.0.0.2"]), "198.51.100.1");
        assert_eq!(requester("10.0.0.0/8", "10.0.0.1", &["198.51.100.1, nonsense"]), "10.0.0.1");
        assert_eq!(requester("10.0.0.1", "10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(requester("::1", "::1", &["[2001:db8::1]:4711"]), "2001:db8::1");
    }

    #[test]
    fn networks_of_both_kinds_are_read() {
        let trusted = TrustedProxies::parse("10.0.0.5, 192.168.0.0/16, fd00::/8").unwrap();
        for (address, inside) in
            [("10.0.0.5", true), ("10.0.0.6", false), ("192.168.7.7", true), ("fd12::1", true), ("fe80::1", false)]
        {
            assert_eq!(trusted.contains(address.parse().unwrap()), inside, "{address}");
        }
        assert!(TrustedProxies::parse("0.0.0.0/0").unwrap().contains([8, 8, 8, 8].into()));
        for typed in ["proxy", "10.0.0.0/33", "10.0.0.0/x"] {
            assert_eq!(TrustedProxies::parse(typed), None, "{typed}");
        }
    }
}
