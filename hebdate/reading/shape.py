"""The shape of a line: its tokens without their values, which is all that chart and accounts look at."""

from __future__ import annotations

from functools import lru_cache

from hebdate.reading.chart import Shape, ShapeLeaf, ShapeToken
from hebdate.reading.tokens import Leaf, Line


def shape_of(line: Line) -> Shape:
    """line -> its shape; lines of one shape have the same accounts."""
    return tuple(
        _token(
            token.gap,
            token.category,
            token.charge,
            tuple([(leaf.category, leaf.end - at, leaf.price) for leaf in leaves]),
        )
        for at, (token, leaves) in enumerate(zip(line.tokens, line.leaves, strict=True))
    )


@lru_cache(maxsize=8192)
def _token(gap: str, category: str, charge: float, leaves: tuple[tuple[str, int, float], ...]) -> ShapeToken:
    return ShapeToken(gap, category, charge, tuple(dict.fromkeys(ShapeLeaf(*leaf) for leaf in leaves)))


__all__ = ["Leaf", "shape_of"]
