"""Bytes sealed under a passphrase, as a stream, in version 1 of the age format (age-encryption.org/v1): the program `age` opens them too.

What the bytes mean is not known here. A file that was cut short, changed, or lengthened is never taken for whole.
"""

from __future__ import annotations

import hmac
import io
import os
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from typing import IO, TYPE_CHECKING

from comeback.domain.account import Secret
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError, UsageError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

VERSION, STANZA, MAC = b"age-encryption.org/v1", b"-> scrypt ", b"--- "
CHUNK, TAG, LONGEST_LINE = 64 * 1024, 16, 200
COST = 17
"""Of scrypt, as a power of two: a third of a second and 128 MB for each guess. A backup may lie where others can take their time."""
HIGHEST_COST = 20
"""More is refused: the header is believed before it is known to be ours, and each step doubles the memory."""


class Sealing(io.RawIOBase):
    """What is written here goes to `out` sealed. Only `finish` makes it whole."""

    def __init__(self, out: IO[bytes], passphrase: Secret) -> None:
        super().__init__()
        file_key, salt, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
        wrapped = _chunks(_wrap_key(passphrase, salt, COST)).encrypt(bytes(12), file_key, None)
        head = VERSION + b"\n" + STANZA + _text(salt) + b" %d\n" % COST + _text(wrapped) + b"\n---"
        out.write(head + b" " + _text(_mac(file_key, head)) + b"\n" + nonce)
        self._out, self._cipher, self._held, self._number = out, _chunks(_derived(file_key, nonce, b"payload")), bytearray(), 0

    def writable(self) -> bool:
        return True

    def write(self, more: object, /) -> int:
        """Takes all of it; the last chunk is held back, since only `finish` knows that it is the last."""
        piece = bytes(more)  # type: ignore[call-overload]
        self._held += piece
        while len(self._held) > CHUNK:
            self._put(bytes(self._held[:CHUNK]), last=False)
            del self._held[:CHUNK]
        return len(piece)

    def finish(self) -> None:
        """Mark the end."""
        self._put(bytes(self._held), last=True)

    def _put(self, chunk: bytes, *, last: bool) -> None:
        self._out.write(self._cipher.encrypt(_nonce(self._number, last=last), chunk, None))
        self._number += 1


class Unsealing(io.RawIOBase):
    """The bytes that were sealed in `file`. `name` is how a person knows it.

    UsageError at once where it is no such file or the words do not open it; ComebackError while reading where it is not whole.
    """

    def __init__(self, file: IO[bytes], passphrase: Secret, name: str) -> None:
        super().__init__()
        self._file, self._name, self._number, self._ready, self._over = file, name, 0, b"", False
        file_key = self._header(passphrase)
        self._cipher = _chunks(_derived(file_key, file.read(16), b"payload"))
        self._ahead = file.read(CHUNK + TAG)

    def readable(self) -> bool:
        return True

    def readinto(self, room: object, /) -> int:
        """See RawIOBase."""
        if not self._ready and not self._over:
            self._ready = self._next()
        view = memoryview(room)  # type: ignore[arg-type]
        count = min(len(view), len(self._ready))
        view[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count

    def _header(self, passphrase: Secret) -> bytes:
        version, stanza, wrapped, last = (self._file.readline(LONGEST_LINE) for _ in range(4))
        try:
            salt, cost = stanza.removeprefix(STANZA).split()
            if version != VERSION + b"\n" or not stanza.startswith(STANZA) or not last.startswith(MAC) or int(cost) > HIGHEST_COST:
                raise ValueError
            key = _wrap_key(passphrase, _bytes(salt), int(cost))
            body, mac = _bytes(wrapped.strip()), _bytes(last.removeprefix(MAC).strip())
        except (ValueError, NotBase64):
            raise UsageError(
                Sentence("{name} is no backup that was made here.", name=self._name), "Name a file that 'comeback backup' has written."
            ) from None
        file_key = self._opened(key, body)
        if not hmac.compare_digest(mac, _mac(file_key, version + stanza + wrapped + MAC.rstrip())):
            raise _not_whole(self._name)
        return file_key

    def _opened(self, key: bytes, body: bytes) -> bytes:
        from cryptography.exceptions import InvalidTag

        try:
            return _chunks(key).decrypt(bytes(12), body, None)
        except InvalidTag:
            raise UsageError(
                Sentence("These words do not open {name}.", name=self._name),
                "Give the passphrase that it was made with; COMEBACK_PASSPHRASE is taken where it is set.",
            ) from None

    def _next(self) -> bytes:
        from cryptography.exceptions import InvalidTag

        chunk, self._ahead = self._ahead, self._file.read(CHUNK + TAG)
        self._over = not self._ahead
        try:
            plain = self._cipher.decrypt(_nonce(self._number, last=self._over), chunk, None)
        except InvalidTag:
            raise _not_whole(self._name) from None
        self._number += 1
        return plain


def _not_whole(name: str) -> ComebackError:
    return ComebackError(
        Sentence("{name} was cut short or changed after it was made.", name=name), "Copy it anew from where it lay, or take another backup."
    )


def _chunks(key: bytes) -> ChaCha20Poly1305:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    return ChaCha20Poly1305(key)


def _wrap_key(passphrase: Secret, salt: bytes, cost: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return Scrypt(salt=VERSION + b"/scrypt" + salt, length=32, n=1 << cost, r=8, p=1).derive(passphrase.reveal().encode())


def _derived(file_key: bytes, salt: bytes, use: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=use).derive(file_key)


def _mac(file_key: bytes, head: bytes) -> bytes:
    return hmac.digest(_derived(file_key, b"", b"header"), head, "sha256")


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _text(data: bytes) -> bytes:
    """The format's base64 has no padding."""
    return b64encode(data).rstrip(b"=")


def _bytes(text: bytes) -> bytes:
    """ValueError where it is not written as `_text` would: the last character has bits to spare, and a change there would go unseen."""
    data = b64decode(text + b"=" * (-len(text) % 4), validate=True)
    if _text(data) != text:
        raise ValueError
    return data
