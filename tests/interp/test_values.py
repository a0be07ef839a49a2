"""Constants, containers, comprehensions, builtins: held against what Python makes of the same text.

Each case binds `n`; a Dense(n) at its end must have as many units as Python says.
"""

from __future__ import annotations

import pytest

from tests.interp.probe import python, units

CASES = {
    "constants": "A = 3\nB: int = 4\nn = A * B + 0x10 + 1_000 + 0b11",
    "arithmetic": "n = (7 // 2) * 3 ** 2 - -4 % 3 + (5 & 6) + (1 << 4) + (9 >> 1) + (3 ^ 6) + ~-9",
    "true division": "n = int(7 / 2) + int(10 / 3 * 3)",
    "tuples": "t = (1, 2, 3) + (4,)\nn = t[0] + t[-1] + len(t) + t.index(3) + t.count(2)",
    "lists": "l = [1]\nl.append(2)\nl.extend([3, 4])\nl.insert(0, 9)\nn = l.pop() * 100 + l[0] + len(l)",
    "list methods": "l = [3, 1, 2]\nl.sort()\nl.reverse()\nl.remove(2)\nn = l[0] * 10 + l[1]",
    "sort by key": "l = [3, 1, 2]\nl.sort(key=lambda x: -x)\nn = l[0] * 10 + l[1]",
    "aliases": "a = b = [1]\na.append(5)\nn = b[1]",
    "augmented assignment of an alias": "a = [1]\nb = a\na += [7]\nn = len(b) + b[-1]",
    "item assignment": "l = [0] * 4\nl[1] = 5\nl[2:] = [6, 7, 8]\nn = sum(l) + len(l)",
    "dicts": "d = {'a': 1, **{'b': 2}}\nd['c'] = 3\nd.update(d=4, a=9)\nn = sum(d.values()) + len(d)",
    "taking pairs": "d = {'a': 1, 'b': 4}\nn = d.popitem()[1] + len(d)",
    "an ordered dict": (
        "import collections\nd = collections.OrderedDict([('a', 5), ('b', 1)])\n"
        "d.move_to_end('a')\nn = d.popitem(last=False)[1] * d.popitem()[1]"
    ),
    "dict.fromkeys": "d = dict.fromkeys(['a', 'b'], 4)\nn = d['a'] + len(d) - 1",
    "dict methods": "d = {'a': 1}\nn = d.get('b', 5) + d.setdefault('c', 6) + d.pop('a') + d.pop('z', 7)",
    "dict items": "d = {'a': 1, 'b': 2}\nn = 0\nfor k, v in d.items():\n    n += v * ord(k)",
    "dict merge": "n = len({'a': 1} | {'b': 2}) + ('a' in {'a': 1}) + ('z' not in {'a': 1})",
    "sets": "s = {1, 2, 2, 3}\nn = len(s) + len(s | {9}) + len(s & {1}) + len(s - {1}) + len(set('abca'))",
    "strings": "s = 'abc' 'def'\nn = len(s) + len(s.upper() * 2) + len('a,b'.split(',')) + s.find('d')",
    "string methods": "n = int('-'.join(['1', '2']).replace('-', '')) + len(' x '.strip())",
    "string tests": "n = 5 if 'abc'.startswith('ab') and 'c' in 'abc' and '12'.isdigit() else 6",
    "formatting": "n = int('%d%s' % (1, 2)) + int('{}{x}'.format(3, x=4)) + len('%05.1f' % 2)",
    "f-strings": "w = 4\nn = int(f'{w}{w + 1:02d}') + len(f'{w!r:>{w}}')",
    "slices": "l = list(range(10))\nn = sum(l[2:8:2]) + l[::-1][0] + len(l[-3:]) + len('hello'[1:])",
    "comprehensions": "n = sum([x * y for x in range(4) if x % 2 for y in (1, 2)])",
    "set and dict comprehensions": "n = len({x % 3 for x in range(9)}) + {x: x * x for x in range(5)}[4]",
    "generator expressions": "n = sum(x for x in range(5)) + max(x % 4 for x in range(9))",
    "comprehension scope": "x = 7\nl = [x for x in range(3)]\nn = x",
    "nested comprehension": "n = sum([sum(row) for row in [[i * j for j in range(3)] for i in range(3)]])",
    "unpacking": "a, (b, *c), d = 1, (2, 3, 4), 5\nn = a + b * 10 + sum(c) * 100 + d",
    "star in the middle": "a, *b, c = range(6)\nn = a + len(b) * 10 + c",
    "swap": "a, b = 3, 8\na, b = b, a\nn = a * 10 + b",
    "star-arguments": "def f(a, b, *c, d=1, **e):\n    return a + b * 10 + sum(c) * 100 + d * 1000 + len(e)\nn = f(*[1, 2, 3], **{'d': 2, 'z': 5})",
    "star in displays": "a = [1, 2]\nn = sum([*a, *a, 3]) + len((*a, 4)) + len({*a})",
    "walrus": "n = (k := 5) + k\nif (m := n) > 3:\n    n = m + 1",
    "walrus in a comprehension": "l = [last := x for x in range(4)]\nn = last + 5",
    "conditional expression": "n = 3 if 2 > 1 else 4",
    "chained comparison": "n = 10 if 1 < 2 <= 2 < 3 else 20",
    "short circuit": "n = (0 or 5) + (3 and 4) + (None or 2)",
    "identity": "a = None\nn = 1 if a is None else 2\nif a is not None:\n    n = 3",
    "augmented assignment": "n = 2\nn += 3\nn *= 4\nn -= 1\nn //= 2\nn **= 2\nn %= 50\nn |= 64\nn <<= 1",
    "len, range": "n = len(range(3, 20, 4)) + list(range(5, 0, -2))[1] + range(10)[3]",
    "zip, enumerate": "n = sum(a * b for a, b in zip((1, 2), (3, 4, 5)))\nfor i, x in enumerate('ab', 1):\n    n += i",
    "reversed, sorted": "n = list(reversed([1, 2, 3]))[0] * 10 + sorted([3, 1, 2], reverse=True)[1]",
    "sorted by key": "n = sorted(['aaa', 'b', 'cc'], key=len)[1].count('c') + 5",
    "sum, min, max": "n = sum([1, 2], 10) + min(4, 2) + max([7, 3]) + max('a', 'b', key=ord).count('b')",
    "max with default": "n = max([], default=6)",
    "int, float, bool, str": "n = int('12') + int(3.9) + int(float('2.5')) + len(str(1234)) + int(True)",
    "int with a base": "n = int('ff', 16) + int('0b11', 2)",
    "round, abs": "n = round(2.5) + round(3.5) + abs(-4) + int(round(3.14159, 2) * 100)",
    "divmod, pow": "a, b = divmod(17, 5)\nn = a * 10 + b + pow(2, 5)",
    "map, filter": "n = sum(map(lambda x, y: x * y, [1, 2], [3, 4])) + len(list(filter(None, [0, 1, 2])))",
    "any, all": "n = 1 + any([0, 1]) + all([1, 0]) * 10 + all([]) * 100",
    "isinstance": "n = isinstance(3, int) + isinstance('a', (int, str)) * 2 + isinstance([], dict) * 4 + 1",
    "type of": "n = 5 if type(3) is int and type([]) == list else 6",
    "getattr, hasattr, setattr": "class A:\n    x = 4\na = A()\nsetattr(a, 'y', 5)\nn = getattr(a, 'x') + getattr(a, 'z', 7) + hasattr(a, 'y') + a.y",
    "callable": "n = callable(len) + callable(3) * 2 + 5",
    "iter, next": "i = iter([4, 5, 6])\nn = next(i) + next(i) * 10\nn += next(iter([]), 3)",
    "vars, dict, tuple, set": "n = len(dict(a=1, b=2)) + len(tuple('abc')) + len(set([1, 1])) + dict([('k', 9)])['k']",
    "complex truth": "n = 1\nif not [] and not {} and not '' and not 0 and [0]:\n    n = 8",
    "ellipsis and bytes": "n = len(b'abc') + (... is Ellipsis) + 1",
    "del": "d = {'a': 1, 'b': 2}\ndel d['a']\nl = [1, 2, 3]\ndel l[0]\ndel l[:1]\nn = len(d) + len(l) * 10",
    "del of an attribute": "class A: pass\na = A()\na.x = 1\ndel a.x\nn = getattr(a, 'x', 6)",
    "multiple targets": "a = n = 6\nn += a",
    "attribute targets": "class A: pass\na = A()\na.x, a.y = 2, 3\na.x += 5\nn = a.x * a.y",
    "subscript of a tuple key": "d = {(1, 2): 5}\nn = d[1, 2]",
    "string comparison": "n = 3 if 'abc' < 'abd' else 4",
    "list comparison": "n = 3 if [1, 2] == [1, 2] and (1, 2) < (1, 3) else 4",
    "empty slice assignment": "l = [1, 2, 3]\nl[:] = []\nl.append(4)\nn = len(l) + l[0]",
    "list copy": "a = [1]\nb = a.copy()\nc = a[:]\nb.append(2)\nn = len(a) + len(c) + len(b)",
    "list multiplication shares": "l = [[]] * 3\nl[0].append(1)\nn = sum(len(x) for x in l)",
    "unicode": "größe = 4\nn = größe * len('äöü')",
    "division makes a float": "n = 5 if isinstance(4 / 2, float) else 6",
    "zip star": "a, b = zip(*[(1, 2), (3, 4)])\nn = sum(a) * 10 + sum(b)",
    "dict of dicts": "c = {'m': {'u': [4, 5]}}\nn = c['m']['u'][1]",
    "lambda in a dict": "d = {'a': lambda x: x + 1}\nn = d['a'](4)",
    "format width": "n = len(f'{3:>10}') + len(format(3, '05'))",
}  # fmt: skip


@pytest.mark.parametrize("what", CASES)
def test_values(what: str) -> None:
    assert units(CASES[what]) == python(CASES[what])
