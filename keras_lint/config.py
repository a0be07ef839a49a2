"""What the user asked for: one frozen `Config`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path

from keras_lint.layers.keras_version import KerasVersion
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import all_rules, matching


class ConfigError(Exception):
    """An option that cannot be obeyed; `str()` says where it stands and why."""


@dataclass(frozen=True)
class Config:
    """All options of the analysis.

    Selectors are codes, beginnings of codes, slugs or `ALL`. `root` is the folder from which
    patterns count; `keras_version` is None where each file is to show its own.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exclude: tuple[str, ...] | None = None
    extend_exclude: tuple[str, ...] = ()
    keras_version: KerasVersion | None = None
    max_dense_params: int = Limits().max_dense_params
    root: Path = Path()

    @property
    def limits(self) -> Limits:
        """The thresholds for rules."""
        return Limits(self.max_dense_params)

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes of the rules that are asked for."""
        chosen = _codes(self.extend_select)
        if self.select is None:
            chosen |= {code for code, rule in all_rules().items() if self._on_by_default(rule)}
        else:
            chosen |= _codes(self.select)
        return frozenset(chosen - _codes(self.ignore) - _codes(self.extend_ignore))

    def _on_by_default(self, rule: type[Rule]) -> bool:
        stays_older = self.keras_version in (KerasVersion.V2_2, KerasVersion.V2_15)
        return rule.default and not (rule.about_keras_3 and stays_older)

    def codes_for(self, path: str) -> frozenset[str]:
        """Return the codes of the rules that are asked for in one file."""
        ignored: set[str] = set()
        for pattern, names in self.per_file_ignores.items():
            if _matches(path, pattern, self.root):
                ignored |= _codes(names)
        return self.codes - ignored

    def excluded(self, default: Sequence[str]) -> tuple[str, ...]:
        """Return the patterns of what is left out."""
        return (*(default if self.exclude is None else self.exclude), *self.extend_exclude)


def checked(options: Mapping[str, object], base: Config) -> Config:
    """Return a configuration with options, by their names in kebab-case, put in after a check.

    Raises:
        OptionError: where an option's name, type or value is not as due.
    """
    values = {name.replace("-", "_"): _named(name, value) for name, value in options.items()}
    return replace(base, **values)  # type: ignore[arg-type]  # checked one by one


class OptionError(ConfigError):
    """An option that cannot be obeyed, by its name."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


def option_names() -> tuple[str, ...]:
    """Return the names of all options in kebab-case."""
    names = (option.name for option in fields(Config) if option.name != "root")
    return tuple(name.replace("_", "-") for name in names)


def _named(name: str, value: object) -> object:
    try:
        return _checked(name, value)
    except ConfigError as error:
        raise OptionError(name, str(error)) from None


def _checked(name: str, value: object) -> object:
    if name in ("select", "ignore", "extend-select", "extend-ignore"):
        return _selectors(value)
    if name in ("exclude", "extend-exclude"):
        return _strings(value)
    if name == "per-file-ignores":
        if not isinstance(value, Mapping):
            raise ConfigError("takes a table of patterns, each with a list of codes")
        return {str(pattern): _selectors(codes) for pattern, codes in value.items()}
    if name == "keras-version":
        return _version(value)
    if name == "max-dense-params":
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise ConfigError(f"takes a whole number of at least 0, not {value!r}")
        return value
    raise ConfigError(f"is no option; there are {', '.join(option_names())}")


def _version(value: object) -> KerasVersion | None:
    versions = {"auto": None, **{version.value: version for version in KerasVersion}}
    if not isinstance(value, str) or value not in versions:
        raise ConfigError(f"takes one of {', '.join(versions)} as a string, not {value!r}")
    return versions[value]


def _selectors(value: object) -> tuple[str, ...]:
    names = _strings(value)
    for name in names:
        if not matching(name):
            raise ConfigError(f"names {name!r}, which is no rule's code or slug")
    return names


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, (list, tuple)) or not all(isinstance(one, str) for one in value):
        raise ConfigError(f"takes a list of strings, not {value!r}")
    return tuple(value)


def _codes(names: Sequence[str]) -> set[str]:
    return {code for name in names for code in matching(name)}


def _matches(path: str, pattern: str, root: Path) -> bool:
    absolute = Path(path).absolute()
    base = root.absolute()
    pattern = pattern.removeprefix("./").rstrip("/")
    names = [absolute.name, absolute.as_posix()]
    if absolute.is_relative_to(base):
        inside = absolute.relative_to(base)
        names += [inside.as_posix(), *(parent.as_posix() for parent in inside.parents)]
    return any(fnmatchcase(name, pattern) for name in names)
