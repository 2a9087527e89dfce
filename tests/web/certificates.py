"""A certificate authority of the tests' own, and a browser that trusts it."""

import ssl
from dataclasses import dataclass
from pathlib import Path

import trustme


@dataclass(frozen=True)
class Papers:
    """PEM files for 127.0.0.1, and `trust` for who connects."""

    certificate: Path
    key: Path
    trust: ssl.SSLContext


def make_papers(folder: Path, name: str = "hall") -> Papers:
    authority = trustme.CA()
    issued = authority.issue_cert("127.0.0.1")
    papers = Papers(folder / f"{name}.pem", folder / f"{name}-key.pem", ssl.create_default_context())
    for blob in issued.cert_chain_pems:
        blob.write_to_path(papers.certificate, append=True)
    issued.private_key_pem.write_to_path(papers.key)
    authority.configure_trust(papers.trust)
    return papers
