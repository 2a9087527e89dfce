"""Codes that phones read."""

import pytest

from app.screens.qr import wifi_code


@pytest.mark.parametrize(
    ("name", "password", "code"),
    [
        ("ERIE-DIALOGUE", "welcome", "WIFI:T:WPA;S:ERIE-DIALOGUE;P:welcome;;"),
        ("Hall", "", "WIFI:T:nopass;S:Hall;;"),
        ('a\\b;c,d:e"f', ";:", 'WIFI:T:WPA;S:a\\\\b\\;c\\,d\\:e\\"f;P:\\;\\:;;'),
        ("Café 2", "sí, señor", "WIFI:T:WPA;S:Café 2;P:sí\\, señor;;"),
    ],
)
def test_a_wifi_code_keeps_every_sign_of_name_and_password(name: str, password: str, code: str) -> None:
    assert wifi_code(name, password) == code
