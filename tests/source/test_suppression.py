"""Comments that silence, and what only looks like them."""

import pytest

from keras_lint.source.files import source_from_text
from keras_lint.source.suppression import Suppressions


def suppressions(text: str) -> Suppressions:
    return Suppressions(source_from_text("x.py", text))


def covers(comment: str, code: str = "KL201", slug: str = "discarded-pixels") -> bool:
    return suppressions(f"x = 1  {comment}\n").covers(range(1, 2), code, slug)


@pytest.mark.parametrize(
    "comment",
    [
        "# noqa",
        "# NoQA",
        "#noqa",
        "# noqa: KL201",
        "# noqa:KL201",
        "# noqa: kl201",
        "# noqa: E501,KL201",
        "# noqa: E501 KL201",
        "# noqa: KL2",
        "# noqa: KL201 for a reason",
        "# noqa: discarded-pixels",
        "# noqa: E501, Discarded-Pixels",
        "# why  # noqa: KL201",
        "# noqa : E501",
        "# noqa: a remark",
        "# keras-lint: ignore",
        "# keras-lint:ignore",
        "# Keras-Lint: Ignore[KL201]",
        "# keras-lint: ignore[KL301, discarded-pixels]",
        "# keras-lint: ignore [KL201]",
        "# keras-lint: ignore[KL2]",
        "# noqa: E501  # keras-lint: ignore[KL201]",
        "# keras-lint: skip-file",
    ],
)
def test_covers(comment: str) -> None:
    assert covers(comment)


@pytest.mark.parametrize(
    "comment",
    [
        "",
        "# qa",
        "# noqa: KL301",
        "# noqa: E501",
        "# noqa: oversized-dense",
        "# keras-lint: ignore[KL301]",
        "# keras-lint: ignore[discarded]",
        "# keras-lint: ignore[]",
        "# keras-lint: ignored",
        "# keras-lint: ignore-some",
        "# lint: ignore",
        "; '# noqa'",
        "; '''\n# noqa\n# keras-lint: skip-file'''",
    ],
)
def test_does_not_cover(comment: str) -> None:
    assert not covers(comment)


def test_rows_and_unused() -> None:
    found = suppressions("a\nb  # noqa: KL201\nc(  # noqa\n)  # keras-lint: ignore[KL301]\n")
    assert not found.covers(range(1, 2), "KL201", "s")
    assert found.covers(range(1, 3), "KL201", "s")
    assert found.covers(range(3, 5), "KL301", "s")
    assert list(found.unused()) == []
    found = suppressions("b  # noqa: KL201\nc  # keras-lint: ignore\n")
    assert found.covers(range(2, 3), "KL101", "s")
    assert [(d.row, d.kind, names) for d, names in found.unused()] == [(1, "noqa", ("KL201",))]


def test_one_of_several_names_is_unused() -> None:
    found = suppressions("b  # noqa: E501, KL201, KL3\n")
    assert found.covers(range(1, 2), "KL301", "s")
    assert [names for _, names in found.unused()] == [("E501", "KL201")]


def test_skip_file() -> None:
    assert suppressions("x\n# keras-lint: skip-file\n").skip_file
    assert not suppressions("x = '# keras-lint: skip-file'\n").skip_file
    assert not suppressions("x\n").skip_file


def test_comments_of_a_broken_text_are_still_read() -> None:
    assert suppressions("x = (1 # noqa\n").covers(range(1, 2), "KL900", "syntax-error")
