"""Who is measured on what: the peers, how each is called, and how many cases it gets at each number of rules.

Rates are compared, so slow peers get fewer cases: as many as take them about two seconds.
"""

import dataclasses
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[3]
WORK = ROOT / "build/bench"
PEERS_FOLDER = WORK / "peers"

SIZES = ("60", "600", "6000", "600-overlap", "6000-overlap")
ALL_CASES = 200_000


@dataclasses.dataclass
class Peer:
    """One way of running one engine; several forms of one engine have the same name, and the fastest counts."""

    name: str
    form: str
    command: list
    translation: tuple  # language and form of ../peers/translate, or () where the peer translates by itself
    cases: dict  # size: how many; a size left out is not measured
    note: str
    subset: str = ""  # the reference's, if the peer cannot say all rules

    def program_exists(self):
        """A jar is named first in a list of them."""
        parts = [str(part).split(":")[0] for part in self.command if str(part).startswith(str(WORK))]
        return all(pathlib.Path(part).exists() for part in parts)


def by_size(counts):
    """None, or nothing, stands for a number of rules that is not measured."""
    return {size: count for size, count in zip(SIZES, counts) if count}


def in_javascript(name, script, counts, note, form="", subset=""):
    return Peer(name, form, ["node", PEERS_FOLDER / f"node/{script}.mjs"], (), by_size(counts), note, subset)


def in_rust(name, program, translation, counts, note, subset=""):
    return Peer(name, translation[1] if len(translation) > 1 else "", [WORK / f"rust/release/{program}"], translation,
                by_size(counts), note, subset)


def in_go(name, program, translation, counts, note):
    return Peer(name, "", [WORK / f"bin/{program}"], translation, by_size(counts), note)


def clips(form):
    return Peer("CLIPS", form, [WORK / "bin/bench_clips"], ("clips", form),
                by_size((100_000, 40_000, 4_000, 15_000, 1_500)),
                "6.30, C interface behind simdjson; exists, or item patterns first")


def drools():
    jars = f"{PEERS_FOLDER}/drools/target/drools-peer-1.jar:{PEERS_FOLDER}/drools/target/lib/*"
    return Peer("Drools", "", ["java", "-XX:+UseSerialGC", "-Xmx4g", "-cp", jars, "bench.DroolsCases"], ("drools",),
                by_size((40_000, 10_000, None, 10_000)), "executable model, one session, fastjson2, serial collector")


CEDAR_NOTE = "a request a report; 48 of 60 rules can be said"
PEERS = [
    clips("exists"), clips("first"), drools(),
    in_javascript("JavaScript from the rules", "javascript", (60_000, 40_000, 500, 30_000, 500), "ten rules to a function"),
    in_javascript("json-logic-engine", "json_logic_engine", (50_000, 2_500, 200, 2_500, 200), "compiled by build()"),
    in_javascript("@marcbachmann/cel-js", "cel_marcbachmann", (30_000, 3_000, 80, 3_000, 80), "parsed once to functions"),
    in_javascript("@bufbuild/cel", "cel_bufbuild", (8_000, 800, 40), "planned once"),
    in_javascript("ZEN (Node)", "zen", (10_000, 4_000, 300, 4_000, 300), "decision table, or one expression", form="table"),
    in_javascript("ZEN (Node)", "zen", (10_000, 4_000, 300, 4_000, 300), "decision table, or one expression", form="array"),
    in_javascript("json-rules-engine", "json_rules_engine", (1_500, 90, 6), "its list operators are ours"),
    in_javascript("feelin", "feelin", (40, 4, 1), "FEEL of DMN; parses at every call"),
    in_javascript("Cedar (wasm)", "cedar", (2_500, 400, 30), CEDAR_NOTE, subset="cedar"),
    in_rust("Cedar (Rust)", "cedar", ("cedar",), (10_000, 1_500, 150), CEDAR_NOTE, subset="cedar"),
    in_rust("Regorus", "regorus", ("rego",), (5_000, 600, None, 600),
            "compiled for its virtual machine, whose programs cannot hold 6,000 of these rules"),
    in_rust("ZEN (Rust)", "zen", ("zen", "table"), (10_000, 4_000, 300, 4_000, 300), "decision table, or one expression"),
    in_rust("ZEN (Rust)", "zen", ("zen", "array"), (10_000, 4_000, 300, 4_000, 300), "decision table, or one expression"),
    in_go("cel-go", "cel", ("cel",), (30_000, 3_000, 300, 3_000, 300), "optimised programs, goccy/go-json"),
    in_go("OPA", "opa", ("rego",), (6_000, 900, 90, 900, 90), "Go library, prepared query, goccy/go-json"),
]
# Not rules engines, but what bounds them.
NODE_FLOOR = in_javascript("Node's JSON.parse, no rules", "parse_only", (60_000,), "what all peers in JavaScript pay")
