"""No text escapes translation: in the pseudo language every marked message stands in brackets."""

import re

from playwright.sync_api import Page

from tests.browser.conftest import OpenHall

PSEUDO = "en-XA"
# Everything that can be read or heard, whether it is shown at the moment or not, but for what people wrote themselves.
READ = """() => {
  const ours = (node) => !node.closest("[translate=no], script, style");
  const texts = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (ours(walker.currentNode.parentElement)) texts.push(walker.currentNode.data);
  for (const name of ["aria-label", "title", "placeholder", "alt", "data-over"])
    for (const element of document.querySelectorAll(`body [${name}]`))
      if (ours(element)) texts.push(element.getAttribute(name));
  return texts;
}"""


def unmarked(page: Page) -> list[str]:
    return [text.strip() for text in page.evaluate(READ) if re.search(r"[^\W\d_]", without_marked(text))]


def without_marked(text: str) -> str:
    """What is left outside all brackets; a message may hold another one."""
    while (shorter := re.sub(r"\[[^\[\]]*\]", "", text)) != text:
        text = shorter
    return text


def test_a_forgotten_word_is_found(open_hall: OpenHall) -> None:
    page = open_hall(PLENARY_PSEUDO_LANGUAGE="1").device()
    page.goto("/help?language=en-XA")
    assert unmarked(page) == []
    page.evaluate("document.querySelector('h1').append(' Forgotten')")
    page.evaluate("document.querySelector('a').title = 'Forgotten too'")
    page.evaluate("document.querySelector('p').textContent = '[half] marked'")
    assert unmarked(page) == ["Forgotten", "[half] marked", "Forgotten too"]
