"""The tables of docs/performance.md, and the plot beside it, from the results of a run."""

import statistics

import plan
import plot
import results as series

DOCUMENT = plan.ROOT / "docs/performance.md"
PLOT = plan.ROOT / "docs/performance-peers.svg"
HEADINGS = {"60": "60 rules", "600": "600", "6000": "6,000", "600-overlap": "600 overlapping", "6000-overlap": "6,000 overlapping"}


def number(rate):
    """Three digits say all that such a measurement knows."""
    if rate is None:
        return ""
    if rate < 10:
        return f"{rate:.1f}"
    digits = max(0, len(str(int(rate))) - 3)
    return f"{round(rate, -digits):,.0f}"


def limits_table(runs):
    floor = series.median_rate(runs, *series.FLOOR)
    rows = [("reading the file", "read", "1 threads"), ("simdjson's structural index alone", "structural index", "1 threads"),
            ("**the floor**: simdjson On-Demand, the 31 facts of each case", "fields", "1 threads"),
            ("the same on two threads", "fields", "2 threads"), ("the floor as a whole process", "floor as a process", "")]
    lines = ["| limits | cases/s | to the floor |", "|---|---:|---:|"]
    for text, name, form in rows:
        rate = series.median_rate(runs, name, form)
        if rate:
            lines.append(f"| {text} | {number(rate)} | {rate / floor:.2f}× |")
    loops = [series.median_rate(runs, "empty loop", f"{threads} threads") for threads in (1, 2)]
    if all(loops):
        lines.append(f"\nTwo threads that run an empty loop do {loops[1] / loops[0]:.2f} times the work of one on this machine.")
    return lines


def peers_table(runs):
    floor = series.median_rate(runs, *series.FLOOR)
    baseline = series.best(runs, series.BASELINE, "60")
    heads = " | ".join(HEADINGS.values())
    lines = [f"| cases/s, one thread | {heads} | floor ÷ it, at 60 | it ÷ {series.BASELINE}, at 60 | spread | how |",
             "|---|" + "---:|" * (len(HEADINGS) + 3) + "---|"]
    for name in series.names(runs):
        found = [series.best(runs, name, size) for size in HEADINGS]
        middle, least, most = found[0]
        cells = [number(each[0]) if each else "" for each in found]
        ratio = f"{middle / baseline[0]:.2f}×" if baseline else ""
        cells += [f"{floor / middle:,.1f}×", ratio, f"±{(most - least) / middle / 2:.0%}", series.notes()[name]]
        lines.append(f"| {'**' + name + '**' if name == series.OURS else name} | {' | '.join(cells)} |")
    return lines


def whole_process_line(runs):
    """Ours against the floor, each from its start to its end."""
    ours = [run["cases"] / run["whole_seconds"] for run in runs if run["name"] == series.OURS and run["size"] == "60"
            and run.get("whole_seconds") and run["equal"]]
    floor = series.median_rate(runs, "floor as a process", "")
    if not ours or not floor:
        return []
    rate = statistics.median(ours)
    return ["", f"As a whole process, loading included, zhunsheng decides {number(rate)} cases/s at 60 rules: {floor / rate:.2f} times "
            "as long as the floor's process."]


def left_out():
    listed = plan.WORK / "left_out.txt"
    text = listed.read_text(encoding="utf-8").strip() if listed.exists() else ""
    return ["", "Left out in this run: " + "; ".join(text.splitlines()) + "."] if text else []


def case_counts_line():
    """What slow peers were given."""
    fewest = {size: min(peer.cases[size] for peer in plan.PEERS if size in peer.cases) for size in HEADINGS}
    listed = ", ".join(f"{fewest[size]:,}" for size in HEADINGS)
    return ["", f"Each got as many cases as take it about two seconds, of 200,000 at most; the slowest got {listed}."]


def tables(results):
    runs = results["runs"]
    return "\n".join([*limits_table(runs), "", *peers_table(runs), *whole_process_line(runs), *case_counts_line(), *left_out()])


def print_table(results):
    print(tables(results))


def replace_between(text, name, content):
    """Between `<!-- NAME:begin -->` and `<!-- NAME:end -->`."""
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    head, rest = text.split(begin, 1)
    _, tail = rest.split(end, 1)
    return f"{head}{begin}\n{content}\n{end}{tail}"


def write_table(bench, shown, quick):
    """Into its place in the document, unless it is of a quick run, which knows too little."""
    if quick:
        raise SystemExit(f"the last run was a quick one; run ./dev bench {bench} without --quick first")
    text = DOCUMENT.read_text(encoding="utf-8")
    DOCUMENT.write_text(replace_between(text, bench, shown), encoding="utf-8")


def write(results):
    shown = f"{tables(results)}\n\n![cases a second against the number of rules]({PLOT.name})"
    write_table("peers", shown, results["quick"])
    PLOT.write_text(plot.draw(results["runs"]), encoding="utf-8")
