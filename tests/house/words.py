# SPDX-FileCopyrightText: 2026 The Tarim authors
# SPDX-License-Identifier: Apache-2.0
"""One thing, one word: what people read, against the table "Words on pages" of docs/ARCHITECTURE.md.

complaints(root) returns one sentence for every word of that table's last column that stands in a text that people read:
strings of pages, view models, rules and errors, the English of i18n, the policies. Exact sentences and clauses of a notice
are not ours to change and are left out.
"""
import json
import os
import re

PAGE = "docs/ARCHITECTURE.md"
HEADING = "## Words on pages"
HAN = re.compile("[\u4e00-\u9fff]")
STRING = r'"(?:[^"\\\n]|\\.)*"'
STRINGS = re.compile(STRING + r"(?:\s*" + STRING + ")*")
# Folders whose strings people read, and files whose English they read too.
READ = ("qml", "client", "server", "shared")
ENGLISH = ("shared/base/error.cpp", "shared/base/act_words.cpp", "shared/imaging/kinds.cpp", "shared/confined/confined.cpp",
           "client/sync/enrol_trouble.cpp")
TRANSLATION = re.compile(r"<translation[^>]*>(.*?)</translation>", re.S)


def glossary(root):
    """Each forbidden word with the one to use instead, from the table's rows: | what | 中文 | English | not |."""
    with open(os.path.join(root, PAGE), encoding="utf-8") as file:
        section = file.read().partition(HEADING)[2].partition("\n## ")[0]
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) != 4 or cells[0] == "what" or set(cells[0]) <= {"-"}:
            continue
        for word in filter(None, map(str.strip, cells[3].split(","))):
            chinese = bool(HAN.search(word))
            shape = re.escape(word) if chinese else r"(?<![\w-])" + re.escape(word) + r"(?![\w-])"
            yield re.compile(shape, re.I), word, cells[1] if chinese else cells[2]


def without(words, instead, shape):
    """The text without a right word that holds the wrong one: USB stick."""
    for right in re.split("、|, ", instead):
        if shape.search(right):
            words = re.sub(re.escape(right), "", words, flags=re.I)
    return words


def joined(strings):
    return "".join(one[1:-1] for one in re.findall(STRING, strings))


def without_comments(text):
    return re.sub(r"(?m)^\s*//[^\n]*|(?<=[;{},)])\s+//[^\n]*", lambda m: " " * len(m.group()), text)


def texts_of_code(path, text):
    """Line and words of each string that has Chinese, and of each English sentence in the files that have both."""
    text = without_comments(text)
    for found in STRINGS.finditer(text):
        words = joined(found.group())
        if HAN.search(words) or (path in ENGLISH and " " in words):
            yield text.count("\n", 0, found.start()) + 1, words


def texts_of_policy(text):
    """The texts of a policy without the notice's own: its clauses and the sentences that are copied."""
    policy = json.loads(text)
    exact = set(policy.pop("sentences", {}).values())
    policy.pop("clauses", None)
    waiting = [policy]
    while waiting:
        one = waiting.pop()
        if isinstance(one, (dict, list)):
            waiting.extend(one.values() if isinstance(one, dict) else one)
        for words in (one.get("zh"), one.get("en")) if isinstance(one, dict) else ():
            for sentence in exact if isinstance(words, str) else ():
                words = words.replace(sentence, "")
            if isinstance(words, str):
                yield 0, words


def texts(root):
    for top in READ:
        for folder, _, names in os.walk(os.path.join(root, top)):
            at = os.path.relpath(folder, root).replace(os.sep, "/")
            for name in sorted(names):
                path = f"{at}/{name}"
                reader = texts_of_code if name.endswith((".qml", ".cpp", ".hpp")) else None
                if name == "policy.json":
                    reader = lambda _, text: texts_of_policy(text)
                if reader:
                    with open(os.path.join(folder, name), encoding="utf-8") as file:
                        yield from ((path, line, words) for line, words in reader(path, file.read()))
    path = "i18n/tarim_en.ts"
    if os.path.exists(os.path.join(root, path)):
        with open(os.path.join(root, path), encoding="utf-8") as file:
            text = file.read()
        for found in TRANSLATION.finditer(text):
            yield path, text.count("\n", 0, found.start()) + 1, found.group(1)


def complaints(root):
    forbidden = list(glossary(root))
    if not forbidden:
        yield f"{PAGE}: no words in {HEADING}"
    for path, line, words in texts(root):
        for shape, word, instead in forbidden:
            if shape.search(without(words, instead, shape)):
                yield f"{path}:{line}: {word}, say {instead}: {words[:60]}"
