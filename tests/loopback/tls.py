"""A certificate authority of the test's own, and a loopback server that speaks TLS with it."""

from __future__ import annotations

import datetime
import ipaddress
import ssl
from contextlib import contextmanager
from pathlib import Path
from typing import Generator

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from .server import Server, serving


class Authority:
    """Issues certificates, and makes the contexts of both ends."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = _name("test authority")
        self.certificate = folder / "authority.pem"
        own = self._sign(self._name, self._key.public_key(), authority=True)
        self.certificate.write_bytes(own.public_bytes(serialization.Encoding.PEM))

    def issued(self, name: str, address: str = "127.0.0.1", expired: bool = False) -> Path:
        """A file with a certificate for this address and its key."""
        key = ec.generate_private_key(ec.SECP256R1())
        made = self._sign(_name(name), key.public_key(), False, address, expired)
        path = self._folder / f"{name}.pem"
        secret = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        path.write_bytes(secret + made.public_bytes(serialization.Encoding.PEM))
        return path

    def _sign(
        self,
        subject: x509.Name,
        key: ec.EllipticCurvePublicKey,
        authority: bool,
        address: str = "127.0.0.1",
        expired: bool = False,
    ) -> x509.Certificate:
        now = datetime.datetime.now(datetime.timezone.utc)
        end = now + datetime.timedelta(hours=-1 if expired else 24)
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self._name)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(end)
            .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
            .add_extension(
                x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))]), critical=False
            )
            # Python 3.13 takes no certificate without these.
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False
            )
            .add_extension(_usage(signs_certificates=authority), critical=True)
            .sign(self._key, hashes.SHA256())
        )

    def trusted(self) -> ssl.SSLContext:
        """A client's context that accepts this authority alone."""
        return ssl.create_default_context(cafile=str(self.certificate))

    def presenting(self, certificate: Path) -> ssl.SSLContext:
        """A server's context with one of the certificates."""
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=str(self.certificate))
        context.load_cert_chain(certificate)
        return context

    @contextmanager
    def serving(
        self, client_needs_certificate: bool = False, address: str = "127.0.0.1"
    ) -> Generator[Server, None, None]:
        """A server whose certificate is this authority's, for an address that a proxy may lead to it."""
        context = self.presenting(self.issued("server", address))
        if client_needs_certificate:
            context.verify_mode = ssl.CERT_REQUIRED
        with serving() as server:
            server.socket = context.wrap_socket(server.socket, server_side=True)
            yield server


def secure(server: Server) -> str:
    """The server's address, with TLS."""
    return server.url.replace("http:", "https:")


def _usage(signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])
