#!/usr/bin/env python3
"""Checks a job template against Open Job Description 2023-09, as far as export.yaml uses it; needs PyYAML.

    check.py export.yaml [NAME=VALUE…]     also prints the commands of all tasks with these parameters
"""
import re
import sys

import yaml

IDENTIFIER = r"[A-Za-z_][A-Za-z0-9_]{0,63}"
FIELD = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
STRING_CONSTRAINTS = {"default", "allowedValues", "minLength", "maxLength"}
PARAMETERS = {
    "STRING": STRING_CONSTRAINTS,
    "PATH": STRING_CONSTRAINTS | {"objectType", "dataFlow"},
    "INT": {"default", "allowedValues", "minValue", "maxValue"},
}
AMOUNTS = {"amount.worker.vcpu", "amount.worker.memory", "amount.worker.gpu", "amount.worker.disk.scratch"}


def fail(place, words):
    raise ValueError(f"{place}: {words}")


def keys(place, found, required, optional=frozenset()):
    if not isinstance(found, dict):
        fail(place, "is no object")
    for key in required:
        if key not in found:
            fail(place, f"lacks {key}")
    for key in found:
        if key not in set(required) | set(optional):
            fail(place, f"has {key}, which the specification does not know here")


def text(place, value, most, least=1):
    if not isinstance(value, str) or not least <= len(value) <= most or re.search(r"[\x00-\x08\x0b-\x1f]", value):
        fail(place, f"is no text of {least} to {most} characters")


def fields(place, value, known):
    for field in FIELD.findall(value):
        if field not in known:
            fail(place, f"refers to {field}, which is not known here")
    if "{{" in FIELD.sub("", value) or "}}" in FIELD.sub("", value):
        fail(place, "has a brace without its other one")


def parameter(place, found):
    kind = found.get("type")
    if kind not in PARAMETERS:
        fail(place, f"has the type {kind}")
    keys(place, found, {"name", "type"}, PARAMETERS[kind] | {"description", "userInterface"})
    if not re.fullmatch(IDENTIFIER, found["name"]):
        fail(place, "has no identifier as its name")
    if "description" in found:
        text(place, found["description"], 2048)
    if kind == "INT":
        numbers = [found[key] for key in ("minValue", "default", "maxValue") if key in found]
        if not all(isinstance(number, int) for number in numbers) or numbers != sorted(numbers):
            fail(place, "has a default outside its limits")
    elif "default" in found:
        text(place, found["default"], 1024, 0)
    if found.get("objectType", "FILE") not in ("FILE", "DIRECTORY"):
        fail(place, "has another objectType")
    if found.get("dataFlow", "NONE") not in ("NONE", "IN", "OUT", "INOUT"):
        fail(place, "has another dataFlow")


def step(place, found, known):
    keys(place, found, {"name", "script"}, {"description", "parameterSpace", "hostRequirements"})
    text(place, found["name"], 64)
    tasks = found.get("parameterSpace", {"taskParameterDefinitions": []})
    keys(place, tasks, {"taskParameterDefinitions"}, {"combination"})
    known = set(known)
    for task in tasks["taskParameterDefinitions"]:
        keys(place, task, {"name", "type", "range"})
        if task["type"] != "INT" or not re.fullmatch(IDENTIFIER, task["name"]) or not isinstance(task["range"], str):
            fail(place, "has another task parameter than a range of numbers")
        fields(place, task["range"], known)
        if not re.fullmatch(r"\s*-?\d+\s*(-\s*-?\d+\s*(:-?\d+)?)?", FIELD.sub("1", task["range"])):
            fail(place, "has no range of numbers")
        known |= {"Task.Param." + task["name"], "Task.RawParam." + task["name"]}
    for amount in found.get("hostRequirements", {}).get("amounts", []):
        keys(place, amount, {"name"}, {"min", "max"})
        if amount["name"] not in AMOUNTS or not amount.keys() & {"min", "max"}:
            fail(place, f"has the amount {amount}")
    keys(place, found["script"], {"actions"}, {"embeddedFiles"})
    keys(place, found["script"]["actions"], {"onRun"})
    action = found["script"]["actions"]["onRun"]
    keys(place, action, {"command"}, {"args", "timeout", "cancelation"})
    for word in [action["command"], *action.get("args", [])]:
        if not isinstance(word, str):
            fail(place, f"has the argument {word!r}, which is no text")
        fields(place, word, known | {"Session.WorkingDirectory"})
    if not isinstance(action.get("timeout", 1), int) or action.get("timeout", 1) < 1:
        fail(place, "has no timeout in seconds")
    cancel = action.get("cancelation", {"mode": "TERMINATE"})
    keys(place, cancel, {"mode"}, {"notifyPeriodInSeconds"} if cancel.get("mode") == "NOTIFY_THEN_TERMINATE" else set())
    if cancel["mode"] not in ("TERMINATE", "NOTIFY_THEN_TERMINATE") or not 1 <= cancel.get("notifyPeriodInSeconds", 1) <= 600:
        fail(place, "has another cancelation")


def check(template):
    keys("template", template, {"specificationVersion", "name", "steps"}, {"$schema", "description", "parameterDefinitions"})
    if template["specificationVersion"] != "jobtemplate-2023-09":
        fail("template", "is of another version")
    known = set()
    definitions = template.get("parameterDefinitions", [])
    if not 1 <= len(definitions) <= 50 or len({each["name"] for each in definitions}) != len(definitions):
        fail("parameterDefinitions", "are not 1 to 50 of different names")
    for each in definitions:
        parameter(each.get("name"), each)
        # a path is mapped on the worker, so that the name of the job cannot have it
        known |= {"RawParam." + each["name"]} | ({"Param." + each["name"]} if each["type"] != "PATH" else set())
    text("name", template["name"], 128)
    fields("name", template["name"], known)
    for each in template["steps"]:
        step(each.get("name"), each, known | {"Param." + each["name"] for each in definitions})


def commands(template, values):
    """The words of each task's command."""
    given = {each["name"]: str(each["default"]) for each in template["parameterDefinitions"] if "default" in each}
    given.update(values)
    space = {"Param." + name: value for name, value in given.items()}
    for each in template["steps"]:
        task = each["parameterSpace"]["taskParameterDefinitions"][0]
        first, last = fill(task["range"], space).split("-")
        action = each["script"]["actions"]["onRun"]
        for number in range(int(first), int(last) + 1):
            names = dict(space, **{"Task.Param." + task["name"]: str(number)})
            yield [fill(word, names) for word in [action["command"], *action["args"]]]


def fill(word, names):
    return FIELD.sub(lambda field: names[field.group(1)], word)


def main(arguments):
    import shlex

    with open(arguments[0], encoding="utf-8") as file:
        template = yaml.safe_load(file)
    try:
        check(template)
    except ValueError as problem:
        print(problem, file=sys.stderr)
        return 1
    if len(arguments) > 1:
        for words in commands(template, dict(pair.split("=", 1) for pair in arguments[1:])):
            print(shlex.join(words))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
