"""Sizes as text."""

from __future__ import annotations

from collections.abc import Iterable


def grouped(size: object) -> str:
    """Return a size as a factor or divisor: in parentheses unless it is one word."""
    text = str(size)
    return text if text.replace("_", "").replace(".", "").isalnum() else f"({text})"


def write(terms: Iterable[tuple[tuple[object, ...], int]]) -> str:
    """Return a sum of `coefficient * product of atoms` as text."""
    parts: list[str] = []
    for monomial, coefficient in terms:
        text = _term([str(atom) for atom in monomial], abs(coefficient))
        sign = "-" if coefficient < 0 else "+"
        parts.append(f" {sign} {text}" if parts else (text if sign == "+" else f"-{text}"))
    return "".join(parts)


def _term(atoms: list[str], scale: int) -> str:
    if not atoms:
        return str(scale)
    if len(atoms) > 1 or scale > 1:
        atoms = [f"({one})" if "//" in one and not one.startswith("max(") else one for one in atoms]
    return "*".join(atoms if scale == 1 else [str(scale), *atoms])
