"""What this computer's system knows of it: under which address phones find it, and whether it is plugged in."""

import ipaddress
import socket
from collections.abc import Sequence
from urllib.parse import urlsplit

import psutil

PROBE = 0.5  # seconds
EVERYWHERE = ("0.0.0.0", "::")


def bind(host: str, port: int) -> socket.socket:
    """A listening socket; OSError if the port is taken."""
    # Named as TCP, or asyncio would not switch off Nagle's delay: 40 ms for every tap.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((host, port))
    listening.listen(4096)
    return listening


def reachable_url(listening: socket.socket, scheme: str = "http") -> str:
    """The first address of this computer's networks that really answers on this port, else this computer itself."""
    host, port = listening.getsockname()[:2]
    candidates = lan_addresses() if host in EVERYWHERE else [host]
    address = _first_answering(candidates, port) or "127.0.0.1"
    return _url(scheme, address, port)


def look_again(url: str, addresses: Sequence[str], port: int) -> str | None:
    """What to show after `url`: the same while this computer has that address; None while it is in no network."""
    now = urlsplit(url)
    if now.hostname in addresses:
        return url
    address = _first_answering(addresses, port)
    return None if address is None else _url(now.scheme, address, port)


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


def plugged_in() -> bool | None:
    """None for a computer without a battery, or one that does not tell."""
    battery = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    return None if battery is None else battery.power_plugged


def _first_answering(addresses: Sequence[str], port: int) -> str | None:
    return next((address for address in addresses if _answers(address, port)), None)


def _answers(address: str, port: int) -> bool:
    try:
        socket.create_connection((address, port), PROBE).close()
    except OSError:
        return False
    return True


def _url(scheme: str, address: str, port: int) -> str:
    usual = {"http": 80, "https": 443}[scheme]
    return f"{scheme}://{address}" if port == usual else f"{scheme}://{address}:{port}"
