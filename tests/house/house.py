# SPDX-FileCopyrightText: 2026 The Tarim authors
# SPDX-License-Identifier: Apache-2.0
"""The arrows of the house, counted from the includes.

A folder may include itself and what stands below it; client and server never meet; some headers have one home.
complaints(root) returns one sentence for every place that breaks this, with file and line.
"""
import glob
import os
import re
import subprocess

# From the ground up. A folder stands as high as its longest name that is listed here: client/app/home as client/app.
LEVELS = {
    "shared/base": 0,
    "shared/crypto": 1, "shared/db": 1, "shared/policy": 1, "shared/imaging": 1, "shared/confined": 1, "shared/tables": 1,
    "cmake/asio": 1, "cmake/pch": 1,
    "shared/dossier": 2, "shared/pdf": 2, "shared/pages": 2,
    "reader": 3, "shared/rules": 3, "shared/reading": 3, "shared/workflow": 3, "demo": 3,
    "shared/wire": 4, "shared/authoring": 4, "demo/scans": 4,
    "shared/package": 5, "client/vault": 5, "client/platform": 5, "client/sync/net": 5, "server/store": 5,
    "server/http": 5,
    "client/sync": 6, "client/scans": 6, "server/accounts": 6,
    "client/package": 7, "server/services": 7,
    "client/app": 8, "client/cli": 8, "server/routes": 8, "demo/client": 8,
    "server/admin": 9, "server": 10, "qml": 9,
    "tests/support": 11, "tests": 12,
}
# Where one folder of pages may look at another on its own level: the session is what all pages stand on.
ONE_ROOM = ("client/app", "qml", "tests")
# The two programs of a room that write everything out.
TOPS = {"demo/main.cpp": 9, "demo/write_folder.cpp": 5}
MEETING_PLACES = ("tests/journey", "tests/link", "tests/drills", "tests/bench", "tests/support")
CODE = (".cpp", ".hpp")
WITH_SPDX = CODE + (".qml", ".cmake", "CMakeLists.txt", ".py", ".sql", ".mjs")
MOST_LINES = 500
# What a line may hold only in some folders: pattern, the folders, what to say.
HOMES = [
    (re.compile(r'#\s*include\s*[<"]sqlite3\.h'), ("shared/db",), "sqlite3.h outside shared/db"),
    (re.compile(r"#\s*include\s*<boost/(asio|beast)"), ("server/http", "client/sync/net", "cmake/asio", "tests"),
     "Asio or Beast outside server/http and client/sync/net"),
    (re.compile(r"#\s*include\s*<qpdf/"), ("reader",), "qpdf outside reader"),
    (re.compile(r"#\s*include\s*<ZXing/"), ("reader",), "zxing-cpp outside reader"),
    (re.compile(r"#\s*include\s*<opencv2/"), ("reader/pages",), "OpenCV outside reader/pages"),
    (re.compile(r"#\s*include\s*<(tesseract|leptonica)/"), ("reader/pages",), "tesseract outside reader/pages"),
    (re.compile(r"#\s*include\s*<poppler"), ("reader/sheets",), "poppler outside reader/sheets"),
    (re.compile(r"#\s*include\s*<(libheif/|webp/|tiffio)"), ("reader/pictures",),
     "libheif, libwebp or libtiff outside reader/pictures"),
    (re.compile(r"#\s*include\s*<googlepinyin/"), ("qml/keyboard",), "libgooglepinyin outside qml/keyboard"),
    (re.compile(r"#\s*include\s*<qrencode\.h"), ("shared/imaging",), "libqrencode outside shared/imaging"),
    (re.compile(r"#\s*include\s*<Q[A-Z]"),
     ("client/app", "client/platform", "qml", "demo/scans", "demo/main.cpp", "tests"),
     "Qt where there is none"),
    (re.compile(r"\b(INSERT|SELECT)\b"), ("server/store", "client/vault", "tests"), "SQL outside the stores"),
]
# SQL that SQLite alone reads, or that two writers at once break: pattern, what to say.
SQL_FOLDERS = ("server/store", "client/vault")
FIRST_PORTABLE_MIGRATION = 7
SQL_TRAPS = [
    (re.compile(r"\b(INSERT\s+OR|REPLACE\s+INTO)\b"), "INSERT OR: write ON CONFLICT with its target"),
    (re.compile(r"\bON CONFLICT\s+DO\b"), "ON CONFLICT without its target"),
    (re.compile(r"\b(lastRowId|last_insert_rowid)\b"), "a key that the engine counts: the program gives it (turns.hpp)"),
    (re.compile(r"\browid\b"), "rowid"),
    (re.compile(r"\bFILTER \("), "FILTER: write sum(CASE …)"),
    (re.compile(r"\bCROSS\s+JOIN\s+\w+(\s+(?!ON\b)\w+)?\s+ON\b"), "CROSS JOIN with ON: its condition stands in WHERE"),
    (re.compile(r"(?<![:\w])max\([^()]*\)\s*\+\s*1"), "max + 1: two writers get the same number (turns.hpp)"),
    (re.compile(r"\bAUTOINCREMENT\b"), "AUTOINCREMENT: the program gives the key (turns.hpp)"),
]
PRAGMA = re.compile(r"\bPRAGMA\s")
# The table of roles is shared/policy/role.hpp; nobody else writes their names out.
ROLE_NAME = re.compile(r'"(?:applicant|base_officer|unit_officer|department_reviewer|committee_office|operator)"')
# A test waits for what it needs, not for a while. Where time itself is looked at:
WAITS = re.compile(r"\b(?:qWait|qSleep|sleep_for|sleep_until|usleep|nanosleep)\(|::sleep\(")
MAY_WAIT = {
    "tests/bench": "measures what takes time",
    "tests/drills": "lines that are slow, and faults at instants drawn at random",
    "tests/link/main.cpp": "tarim-link, a program: the server that it starts gets a second",
    "tests/link/probe.cpp": "packets sent at a rate",
    "tests/server/http/tst_uploads.cpp": "a sender that trickles",
}
# Product folders whose tests stand elsewhere, and where.
TESTED_IN = {
    "client/sync/net": "tests/client/sync",  # Over real TLS, with the engine that uses it.
    "demo/client": "tests/demo", "demo/scans": "tests/demo",
    "qml/account": "tests/qml/pages", "qml/home": "tests/qml/pages", "qml/scans": "tests/qml/dossier",
    "qml/files": "tests/qml/dossier",
    "qml/keyboard/layouts": None,  # Read by Qt's keyboard, where there is one.
    "qml/sync": "tests/qml/pages", "qml/gallery": "tests/qml/components",
    "reader/pages": "tests/shared/pages",  # A program: through the callers that start it.
    "reader/sheets": "tests/shared/pdf",
    "reader/pictures": "tests/shared/pages",
    "reader": "tests/shared/pdf",  # A program: through the callers that start it.
    "server": "tests/server/admin",  # main.cpp: tst_server_program starts it.
    "cmake/asio": None, "cmake/pch": None,  # Only compile libraries.
}
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')


def files_of(root):
    """Everything that is part of the project, by path from its root."""
    for folder, folders, names in os.walk(root):
        at = os.path.relpath(folder, root).replace(os.sep, "/")
        folders[:] = [f for f in folders if not f.startswith(".") and f != "node_modules"
                      and not (at == "." and f.startswith("build"))]
        for name in sorted(names):
            yield name if at == "." else f"{at}/{name}"


def within(path, folder):
    return path == folder or path.startswith(folder + "/")


def home_of(path):
    """The longest listed folder that this file lies in, or None."""
    return max((f for f in LEVELS if within(path, f)), key=len, default=None)


def arrow_complaint(path, target):
    """Why `path` must not include `target`; None when it may."""
    here, there = home_of(path), home_of(target)
    if here is None or there is None or here == there or any(within(here, r) and within(there, r) for r in ONE_ROOM):
        return None
    for one, other in (("client", "server"), ("server", "client")):
        if within(path, one) and within(target, other):
            return f"{one} includes {other}"
        if within(path, f"tests/{one}") and within(target, other):
            return f"the {one}'s tests include {other}"
    if LEVELS[there] < TOPS.get(path, LEVELS[here]):
        return None
    return f"an arrow {'sideways' if LEVELS[there] == LEVELS[here] else 'up'} from {here} to {there}"


LAMBDA = re.compile(r"(?:^|[(,=&|{])\s*\[([^\]]*)\]\s*(?=[({])")
BRACED = re.compile(r"[(,]\s*\{|\b[A-Z]\w*\s*\{")


def trap_complaints(text):
    """g++ 12 destroys twice what a co_await expression builds from braces or captures by value."""
    for await_ in re.finditer(r"\bco_await\b", text):
        expression = text[await_.end():end_of_expression(text, await_.end())]
        captures = [c.strip() for one in LAMBDA.findall(expression) for c in one.split(",")]
        if any(c and c != "this" and not c.startswith("&") for c in captures):
            yield await_.start(), "a lambda that captures by value inside co_await"
        elif BRACED.search(expression[:bodies_begin(expression)]):
            yield await_.start(), "a braced value inside co_await"


def bodies_begin(expression):
    """Where the body of the first lambda opens: braces in there are statements."""
    found = LAMBDA.search(expression)
    opening = expression.find("{", found.end()) if found else -1
    return opening if opening >= 0 else len(expression)


def end_of_expression(text, at):
    depth = 0
    while at < len(text):
        if text[at] in "([{":
            depth += 1
        elif text[at] in ")]}":
            depth -= 1
        if depth < 0 or (depth == 0 and text[at] == ";"):
            return at
        at += 1
    return at


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def code_complaints(path, text):
    for number, line in enumerate(text.splitlines(), 1):
        include = INCLUDE.match(line)
        why = include and arrow_complaint(path, include.group(1))
        if why:
            yield f"{path}:{number}: {why} ({include.group(1)})"
        for pattern, homes, words in HOMES:
            if pattern.search(line) and not any(within(path, home) for home in homes):
                yield f"{path}:{number}: {words}"
    without_comments = re.sub(r"//[^\n]*", lambda m: " " * len(m.group()), text)
    for offset, why in trap_complaints(without_comments):
        yield f"{path}:{line_of(text, offset)}: {why}; name it on the line before"


def sql_of(path, text):
    """Without comments, of the same length; text that C++ joins is one, and so are the lines of a migration."""
    comment = r"--[^\n]*" if path.endswith(".sql") else r"//[^\n]*"
    return re.sub(comment + r'|"\s*"', lambda m: re.sub(r"\S", " ", m.group()), text)


def sql_complaints(path, text):
    migration = re.search(r"/(\d{4})-[^/]*\.sql$", path)
    if not any(within(path, folder) for folder in SQL_FOLDERS):
        return
    if migration and (not within(path, "server/store") or int(migration.group(1)) < FIRST_PORTABLE_MIGRATION):
        return
    sql = sql_of(path, text)
    for pattern, words in SQL_TRAPS:
        for found in pattern.finditer(sql):
            yield f"{path}:{line_of(text, found.start())}: {words}"


def pragma_complaints(path, text):
    if within(path, "shared/db") or within(path, "tests"):
        return
    for found in PRAGMA.finditer(sql_of(path, text)):
        yield f"{path}:{line_of(text, found.start())}: PRAGMA outside shared/db"


def role_complaints(path, text):
    if path == "shared/policy/role.hpp" or within(path, "tests"):
        return
    for number, line in enumerate(text.splitlines(), 1):
        if ROLE_NAME.search(line):
            yield f"{path}:{number}: the name of a role outside shared/policy/role.hpp"


def wait_complaints(path, text):
    if not within(path, "tests") or any(within(path, place) for place in MAY_WAIT):
        return
    for number, line in enumerate(text.splitlines(), 1):
        if WAITS.search(line):
            yield f"{path}:{number}: a test that waits a fixed while; wait for what it needs"


def untested(root):
    """Product folders without a folder of tests that mirrors them, and exceptions that are none."""
    paths = list(files_of(root))
    tested = {p.rsplit("/", 1)[0] for p in paths if p.rsplit("/", 1)[-1].startswith("tst_")}
    folders = {p.rsplit("/", 1)[0] for p in paths if p.endswith(CODE + (".qml",)) and not within(p, "tests")}
    for folder in sorted(folders):
        if f"tests/{folder}" in tested:
            if folder in TESTED_IN:
                yield f"{folder} has tests of its own: take it off TESTED_IN"
        elif folder not in TESTED_IN:
            yield f"{folder} has no tests in tests/{folder}"
        elif TESTED_IN[folder] and TESTED_IN[folder] not in tested:
            yield f"{folder}: there are no tests in {TESTED_IN[folder]}"
    for folder in sorted(set(TESTED_IN) - folders):
        yield f"{folder} of TESTED_IN is gone"


def complaints(root):
    for path in files_of(root):
        if not path.endswith(WITH_SPDX):
            continue
        with open(os.path.join(root, path), encoding="utf-8") as file:
            text = file.read()
        if "SPDX-License-Identifier" not in "\n".join(text.splitlines()[:4]):
            yield f"{path}: no SPDX lines at the top"
        if text.count("\n") > MOST_LINES:
            yield f"{path}: {text.count(chr(10))} lines, at most {MOST_LINES}"
        if path.endswith(CODE + (".qml",)):
            yield from role_complaints(path, text)
        if path.endswith(CODE):
            yield from code_complaints(path, text)
        if path.endswith(CODE + (".sql",)):
            yield from sql_complaints(path, text)
            yield from pragma_complaints(path, text)
            yield from wait_complaints(path, text)


def graph(root):
    """How often each folder includes each other one."""
    counts = {}
    for path in files_of(root):
        if not path.endswith(CODE) or within(path, "tests"):
            continue
        with open(os.path.join(root, path), encoding="utf-8") as file:
            targets = [m.group(1) for m in map(INCLUDE.match, file) if m]
        for target in targets:
            arrow = (home_of(path), home_of(target))
            if None not in arrow and arrow[0] != arrow[1]:
                counts[arrow] = counts.get(arrow, 0) + 1
    return counts


def unformatted(root, tool="clang-format"):
    """C++ files that clang-format would write otherwise. QML is left to its authors: qmlformat of Qt 6.4 writes
    `pragma ComponentBehavior: Bound` without its value, which changes what a page may reach."""
    names = [p for p in files_of(root) if p.endswith(CODE)]
    batches = [names[i::os.cpu_count() or 1] for i in range(os.cpu_count() or 1)]
    running = [subprocess.Popen([tool, "--dry-run", *batch], cwd=root, stderr=subprocess.PIPE, text=True)
               for batch in batches if batch]
    found = "".join(one.communicate()[1] for one in running)
    return sorted(set(re.findall(r"^(\S+?):\d+:\d+: (?:warning|error)", found, re.M)))


QUOTED = re.compile(r"`((?:\.ci|client|cmake|demo|docs|i18n|qml|reader|server|shared|tests)/[^`\s:]*)`")
# What stands for a name in a page's paths: <room>, {hpp,cpp}, NNNN-what, thing_list_model, *.
STANDS_FOR = re.compile(r"<[^>]*>|\{[^}]*\}|NNNN-\w+|[Tt]hing\w*|\*")


COMMENTS = {".py": "#", ".txt": "#", ".cmake": "#", ".sql": "--"}
NAMED_FILE = re.compile(r"(?<![\w<])(?:[\w.-]+/)*(?:[\w-]{2,}\.(?:hpp|cpp|qml|sql)|[A-Z]+\.md)\b")


def dead_comments(root):
    """Files that a comment names and that are nowhere. A name with folders may leave out the first ones; a bare name is
    that of a file in the same folder or the one above, or of a page of docs."""
    paths = list(files_of(root))
    ends = {"/".join(p.split("/")[i:]) for p in paths for i in range(p.count("/"))}
    for path in [p for p in paths if p.endswith(WITH_SPDX) and not within(p, "tests/house")]:
        folder, mark = os.path.dirname(path), COMMENTS.get(os.path.splitext(path)[1], "//")
        with open(os.path.join(root, path), encoding="utf-8") as file:
            comments = [(number, line.partition(mark)[2]) for number, line in enumerate(file, 1)]
        for number, comment in comments:
            for name in NAMED_FILE.findall(STANDS_FOR.sub(" ", comment)):
                if name not in ends and not any(f"{at}/{name}".lstrip("/") in paths for at in (folder, os.path.dirname(folder), "docs", "")):
                    yield f"{path}:{number}: there is no {name}"


def dead_references(root):
    """Paths that a page names between backticks and that are nowhere."""
    for page in [p for p in files_of(root) if p.endswith(".md") and not within(p, "tests/data")]:
        with open(os.path.join(root, page), encoding="utf-8") as file:
            lines = file.read().splitlines()
        for number, line in enumerate(lines, 1):
            for path in QUOTED.findall(line):
                where = os.path.join(glob.escape(root), STANDS_FOR.sub("*", path))
                if not glob.glob(where) and not glob.glob(where + ".*"):
                    yield f"{page}:{number}: there is no {path}"


DOOR = re.compile(r"^\d+\. `([^`]+)`, `([^`]+)`")
MOST_DOORS = 20


def walk_complaints(root):
    """The way of an edit in ARCHITECTURE: each line's file has its function, and there are at most MOST_DOORS."""
    page = "docs/ARCHITECTURE.md"
    with open(os.path.join(root, page), encoding="utf-8") as file:
        doors = [m.groups() for m in map(DOOR.match, file) if m]
    if not 0 < len(doors) <= MOST_DOORS:
        yield f"{page}: an edit enters {len(doors)} functions, at most {MOST_DOORS} and at least one"
    for path, function in doors:
        text = ""
        if os.path.exists(os.path.join(root, path)):
            with open(os.path.join(root, path), encoding="utf-8") as file:
                text = file.read()
        if not re.search(r"(?<![\w:])" + re.escape(function) + r"\b", text):
            yield f"{page}: {path} has no {function}"


def unlinted(root, modules, tool):
    """What qmllint says of every page of the modules that are built, read where the build put it beside its types."""
    names = {p.rsplit("/", 1)[1] for p in files_of(root) if p.endswith(".qml") and within(p, "qml")}
    ready = {p.rsplit("/", 1)[0] for p in files_of(modules) if p.endswith(".qmltypes")}
    built = sorted(p for p in files_of(modules) if p.rsplit("/", 1)[-1] in names and p.rsplit("/", 1)[0] in ready)
    if not built:
        return []
    found = subprocess.run([tool, "-I", ".", *built], cwd=modules, capture_output=True, text=True, check=False)
    return [line for line in (found.stdout + found.stderr).splitlines() if line.startswith(("Warning", "Error"))]
