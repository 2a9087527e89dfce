"""Every knob, read once from the environment (PLENARY_...)."""

from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="PLENARY_", frozen=True)

    event: Path = Path("plenary.db")
    host: str = "0.0.0.0"
    port: int = 8000
    public_url: str | None = None  # what stands in QR codes, if not the address found on this network
    certificate: Path | None = None  # PEM files: with both, everything is https
    certificate_key: Path | None = None
    pseudo_language: bool = False  # offers en-XA, in which every translatable word is marked

    @property
    def key_file(self) -> Path:
        return self.event.with_suffix(".key")

    @property
    def scheme(self) -> str:
        return "http" if self.certificate is None else "https"
