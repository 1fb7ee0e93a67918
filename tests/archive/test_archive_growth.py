"""The plot of growth says in words all that it draws."""

from __future__ import annotations

from xml.etree import ElementTree

from benchmarks.growthplot import Line, plot

_SVG = "{http://www.w3.org/2000/svg}"
LINES = [Line("`comeback due`, CPU s", (0.2, 0.3, 0.5)), Line("flat & even", (4.0, 4.0, 4.0)), Line("too steep", (1.0, 9.0, 90.0))]


def test_who_does_not_see_the_plot_reads_each_figure_with_its_multiples() -> None:
    told = ElementTree.fromstring(plot((1, 3, 10), LINES)).findtext(f"{_SVG}desc") or ""
    assert "comeback due, CPU s: 1.0, 1.5, 2.5" in told
    assert "flat & even: 1.0, 1.0, 1.0" in told
    assert "too steep: 1.0, 9.0, 90.0" in told


def test_each_line_has_its_name_at_its_end_and_no_two_names_lie_upon_each_other() -> None:
    texts = ElementTree.fromstring(plot((1, 3, 10), [*LINES, Line("as even", (2.0, 2.0, 2.0))])).findall(f"{_SVG}text")
    ends = [float(text.get("y", "")) for text in texts if (text.text or "").partition(":")[0] in {"flat & even", "as even", "too steep"}]
    assert len(ends) == 3
    assert all(abs(one - other) >= 12 for at, one in enumerate(ends) for other in ends[:at])
