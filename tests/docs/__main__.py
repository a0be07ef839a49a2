"""`python -m tests.docs`: write the generated files of `docs/` anew."""

from __future__ import annotations

from tests.docs.files import DOCS, generated


def main() -> None:
    """Write every generated file."""
    for name, render in generated().items():
        path = DOCS / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(render(), encoding="utf-8")


if __name__ == "__main__":
    main()
