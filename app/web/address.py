"""Under which address phones find this computer."""

import ipaddress
import socket

import psutil

PROBE = 0.5  # seconds


def bind(host: str, port: int) -> socket.socket:
    """A listening socket; OSError if the port is taken."""
    # Named as TCP, or asyncio would not switch off Nagle's delay: 40 ms for every tap.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((host, port))
    listening.listen(4096)
    return listening


def reachable_url(listening: socket.socket) -> str:
    """The first address of this computer's networks that really answers on this port, else this computer itself."""
    host, port = listening.getsockname()[:2]
    candidates = lan_addresses() if host in ("0.0.0.0", "::") else [host]
    for address in candidates:
        if _answers(address, port):
            return _url(address, port)
    return _url("127.0.0.1", port)


def lan_addresses() -> list[str]:
    """IPv4 addresses of the networks that are up, the ones that routers usually give first."""
    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    found = [
        ipaddress.IPv4Address(address.address)
        for name, addresses in psutil.net_if_addrs().items()
        if name in up and not name.startswith(("docker", "br-", "veth", "virbr"))
        for address in addresses
        if address.family == socket.AF_INET
    ]
    outside = [address for address in found if not address.is_loopback and not address.is_link_local]
    return [str(address) for address in sorted(outside, key=lambda address: not address.is_private)]


def _answers(address: str, port: int) -> bool:
    try:
        socket.create_connection((address, port), PROBE).close()
    except OSError:
        return False
    return True


def _url(address: str, port: int) -> str:
    return f"http://{address}" if port == 80 else f"http://{address}:{port}"
