"""What is derived from the key."""

from app.domain import secret

KEY, OTHER = b"k" * 32, b"o" * 32


def test_codes_have_no_letters_that_look_alike() -> None:
    codes = {secret.join_code(KEY, f"door{group}", 1) for group in range(500)}
    assert len(codes) == 500
    assert not set("".join(codes)) & set("ILO01AEU")
    assert {len(code) for code in codes} == {secret.CODE_LENGTH}


def test_a_code_may_be_typed_as_people_type() -> None:
    assert secret.tidy_code(" bcd-fgh ") == "BCDFGH"


def test_another_generation_or_key_makes_another_link() -> None:
    links = {secret.link_token(key, name, n) for key in (KEY, OTHER) for name in ("lead", "wall") for n in (1, 2)}
    assert len(links) == 8


def test_ids_of_one_phone_have_nothing_in_common() -> None:
    ids = {
        secret.participant_id(KEY, "s"),
        secret.ballot_id(KEY, "s", 1),
        secret.author_mark(KEY, "s", 1, "concerns"),
        secret.author_mark(KEY, "s", 1, "strengths"),
        secret.author_mark(KEY, "s", 2, "concerns"),
    }
    assert len(ids) == 5
