"""A certificate for this machine's own address, made here and kept, so that who has trusted it once sees the same one again.

Nobody vouches for it: a person compares its fingerprint. Key and certificate lie in one file that only its owner may read.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path
from typing import TYPE_CHECKING

from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.errors import ComebackError

if TYPE_CHECKING:
    from cryptography import x509

FILE_NAME = "phone.pem"
LASTS = timedelta(days=397)
"""No browser takes one that is good for longer than 398 days (CA/Browser Forum, Baseline Requirements 6.3.2)."""
NEW_BEFORE_ITS_END = timedelta(days=7)
NAME = "Comeback on this computer"


@dataclass(frozen=True, slots=True)
class Certificate:
    """`file`: key and certificate (PEM); `fingerprint`: SHA-256 over the certificate, as browsers show it: pairs of capitals and colons."""

    file: Path
    fingerprint: str


def certificate(home: Path, address: IPv4Address, now: datetime) -> Certificate:
    """The one of this data folder for this address; made where there is none, or it is about to end.

    ComebackError where it cannot be kept.
    """
    file = home / FILE_NAME
    try:
        found = _kept(file)
        if found is None or not _good(found, address, now):
            found = _made(file, address, now)
    except OSError as error:
        raise ComebackError(
            Sentence("{file} cannot be used: {reason}.", file=file, reason=because(error)),
            "Make the data folder yours to read and write.",
        ) from None
    return Certificate(file, _fingerprint(found))


def _kept(file: Path) -> x509.Certificate | None:
    from cryptography.x509 import load_pem_x509_certificate

    try:
        return load_pem_x509_certificate(file.read_bytes())
    except (FileNotFoundError, ValueError):
        return None


def _good(found: x509.Certificate, address: IPv4Address, now: datetime) -> bool:
    from cryptography.x509 import IPAddress, SubjectAlternativeName

    names = found.extensions.get_extension_for_class(SubjectAlternativeName).value.get_values_for_type(IPAddress)
    return names == [address] and found.not_valid_before_utc <= now < found.not_valid_after_utc - NEW_BEFORE_ITS_END


def _made(file: Path, address: IPv4Address, now: datetime) -> x509.Certificate:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    begins = now.astimezone(UTC) - timedelta(minutes=5)  # a phone's clock may be behind
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), begins, begins + LASTS)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(address)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    plain = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    _put(file, plain + made.public_bytes(pem))
    return made


def _put(file: Path, data: bytes) -> None:
    beside = file.with_suffix(f".{os.getpid()}")
    beside.unlink(missing_ok=True)
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as writing:
        writing.write(data)
    beside.replace(file)


def _fingerprint(found: x509.Certificate) -> str:
    from cryptography.hazmat.primitives import hashes

    return found.fingerprint(hashes.SHA256()).hex(":").upper()
