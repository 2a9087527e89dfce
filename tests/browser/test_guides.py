"""The printed guides: two sides each, on both papers, with all their pictures."""

from pathlib import Path

import pytest

from tests.browser.hall import Hall
from tests.browser.test_printing import pages
from tools.guides import GUIDES, open_guide


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_fits_on_two_sides_with_all_its_pictures(hall: Hall, guide: str, tmp_path: Path) -> None:
    page = hall.browser.new_page()
    open_guide(page, guide, tmp_path)
    assert page.evaluate(
        "document.images.length > 1 && [...document.images].every((image) => image.naturalWidth > 300)"
    )
    assert {paper: pages(page, paper) for paper in ("Letter", "A4")} == {"Letter": 2, "A4": 2}
    page.close()
