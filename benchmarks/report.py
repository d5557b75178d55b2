"""What a comparison prints: one row for each build, and how the others compare with ours."""

from __future__ import annotations

from typing import NamedTuple

from watch import Run, Size

HEAD = f"{'':28}{'cold s':>9}{'CPU s':>9}{'edited s':>10}{'CPU s':>9}{'peak MiB':>10}{'files':>9}{'MB':>8}"


class Row(NamedTuple):
    """The builds of one site by one tool."""

    name: str
    cold: Run
    edited: Run
    """The same command again, after the body of one story was edited."""
    size: Size
    """What it wrote."""

    def __str__(self) -> str:
        held = max(self.cold.peak, self.edited.peak) / 2**20
        return (
            f"{self.name:28}{self.cold.seconds:9.2f}{self.cold.cpu:9.2f}{self.edited.seconds:10.2f}{self.edited.cpu:9.2f}"
            f"{held:10,.0f}{self.size.files:9,}{self.size.bytes / 1e6:8,.1f}"
        )

    def against(self, ours: Row) -> str:
        """How many times our time and memory it took."""
        cells = zip((9, 9, 10, 9, 10, 9, 8), self.numbers(), ours.numbers(), strict=True)
        return f"{self.name:28}" + "".join(
            f"{f'{own / other:.2f}' if other else '–':>{width}}" for width, own, other in cells
        )

    def numbers(self) -> tuple[float, ...]:
        """What is compared, in the order of the columns."""
        held = max(self.cold.peak, self.edited.peak)
        return (*self.cold[:2], *self.edited[:2], held, *self.size)


def ratios(rows: list[Row]) -> str:
    """How many times as much as the first row the others took; empty where there are no others."""
    ours, *others = rows
    if not others:
        return ""
    return "\n".join([f"{f'times what {ours.name} took':28}", *(row.against(ours) for row in others)])


def staged(run: Run, stages: dict[str, float]) -> str:
    """The seconds of each stage of a build of ours, one a line."""
    rest = run.seconds - sum(stages.values())
    return "\n".join(f"    {stage:24}{seconds:9.2f}" for stage, seconds in {**stages, "all else": rest}.items())
