# SPDX-FileCopyrightText: 2026 The Tarim authors
# SPDX-License-Identifier: Apache-2.0
"""Keeps the house: python3 test_house.py ROOT MODULES QMLLINT. Part of ctest."""
import json
import os
import re
import shutil
import sys
import tempfile
import unittest

import house
import words

ROOT, MODULES, QMLLINT = (sys.argv[1:4] + ["", "", ""])[:3]
LICENCE = "// SPDX-FileCopyrightText: 2026 The Tarim authors\n// SPDX-License-Identifier: Apache-2.0\n"


class FoundTest(unittest.TestCase):
    """A check that cannot fail checks nothing: each is shown something wrong first."""

    def found(self, path, text, licence=LICENCE):
        with tempfile.TemporaryDirectory() as root:
            os.makedirs(os.path.join(root, os.path.dirname(path)))
            with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                file.write(licence + text)
            return "\n".join(house.complaints(root))

    def test_an_arrow_up_is_found(self):
        self.assertIn("shared/base/time.cpp:3: an arrow up from shared/base to shared/wire",
                      self.found("shared/base/time.cpp", '#include "shared/wire/messages.hpp"\n'))

    def test_an_arrow_sideways_is_found(self):
        self.assertIn("an arrow sideways", self.found("shared/rules/a.cpp", '#include "shared/workflow/state.hpp"\n'))

    def test_an_arrow_down_is_fine(self):
        self.assertEqual("", self.found("shared/wire/a.cpp", '#include "shared/base/time.hpp"\n'))

    def test_pages_may_look_at_the_session_they_stand_on(self):
        self.assertEqual("", self.found("client/app/home/a.cpp", '#include "client/app/session/session.hpp"\n'))

    def test_client_and_server_never_meet(self):
        self.assertIn("client includes server", self.found("client/cli/a.cpp", '#include "server/store/store.hpp"\n'))
        self.assertIn("server includes client", self.found("server/admin/a.cpp", '#include "client/vault/vault.hpp"\n'))
        self.assertIn("the client's tests include server",
                      self.found("tests/client/sync/a.cpp", '#include "server/store/store.hpp"\n'))

    def test_the_journey_knows_both_sides(self):
        self.assertEqual("", self.found("tests/journey/a.cpp", '#include "server/store/store.hpp"\n'
                                                               '#include "client/vault/vault.hpp"\n'))

    def test_headers_with_one_home_are_found_elsewhere(self):
        self.assertIn("sqlite3.h", self.found("server/store/a.cpp", "#include <sqlite3.h>\n"))
        self.assertIn("Asio", self.found("server/services/a.cpp", "#include <boost/asio/ip/tcp.hpp>\n"))
        self.assertIn("Qt", self.found("client/vault/a.cpp", "#include <QString>\n"))
        self.assertIn("SQL", self.found("server/services/a.cpp", 'auto q = "SELECT 1";\n'))

    def test_sql_for_one_engine_or_one_writer_is_found(self):
        for trap, words in (
                ('"INSERT OR IGNORE INTO a VALUES (1)"', "INSERT OR"),
                ('"INSERT INTO a VALUES (1) ON CONFLICT "\n"DO NOTHING"', "without its target"),
                ("return database.lastRowId();", "the engine counts"),
                ('"SELECT a FROM b WHERE rowid = 1"', "rowid"),
                ('"SELECT count(*) FILTER (WHERE a) FROM b"', "FILTER"),
                ('"SELECT 1 FROM a CROSS JOIN b ON b.id = a.id"', "CROSS JOIN"),
                ('"SELECT 1 FROM a x CROSS JOIN b y "\n    "ON y.id = x.id"', "CROSS JOIN"),
                ('"SELECT max(position) + 1 FROM a"', "max + 1"),
                ('"PRAGMA user_version"', "PRAGMA outside")):
            self.assertIn(words, self.found("server/store/a.cpp", trap + ";\n"), trap)

    def test_portable_sql_is_left_alone(self):
        for fine in ('"INSERT INTO a VALUES (1) ON CONFLICT (b) DO NOTHING"', "x = std::max(a, b) + 1",
                     '"SELECT 1 FROM a CROSS JOIN b LEFT JOIN c ON c.id = b.id WHERE b.id = a.id"', "// its rowid",
                     '"SELECT max(position) FROM a"'):
            self.assertEqual("", self.found("server/store/a.cpp", fine + ";\n"), fine)

    def test_a_migration_is_portable_from_the_seventh_on(self):
        licence = LICENCE.replace("//", "--")
        text = "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT);\n"
        self.assertIn("AUTOINCREMENT", self.found("server/store/migrations/0007-a.sql", text, licence))
        self.assertEqual("", self.found("server/store/migrations/0006-a.sql", text, licence))

    def test_the_coroutine_trap_is_found(self):
        for trap in ("co_await send(Head{200, {}});", "co_await on([x] { return x; });", "co_await on([=] { f(); });",
                     "co_await write({a, b});", "co_await on([this, x]() { f(); });"):
            self.assertIn("co_await", self.found("server/http/a.cpp", trap + "\n"), trap)

    def test_harmless_awaits_are_left_alone(self):
        for fine in ("auto n = co_await read(buffer[i], list[0]);", "if (co_await more()) { Head h{1}; }",
                     "co_await on([&] { Head h{1}; f(h); });", "co_await f(); Head h{1};"):
            self.assertEqual("", self.found("server/http/a.cpp", fine + "\n"), fine)

    def test_a_missing_licence_and_a_long_file_are_found(self):
        self.assertIn("no SPDX", self.found("shared/base/a.cpp", "", licence=""))
        self.assertIn("lines, at most", self.found("shared/base/a.cpp", "\n" * 600))

    def test_the_name_of_a_role_is_found_outside_its_table(self):
        line = 'if (role == "applicant") return;\n'
        self.assertIn("the name of a role", self.found("client/sync/a.cpp", line))
        self.assertIn("the name of a role", self.found("qml/home/A.qml", line))
        self.assertEqual("", self.found("shared/policy/role.hpp", line))
        self.assertEqual("", self.found("tests/client/sync/a.cpp", line))

    def test_a_fixed_wait_is_found_in_tests(self):
        for wait in ("QTest::qWait(20);", "QTest::qSleep(9);", "std::this_thread::sleep_for(1s);", "::sleep(1);"):
            self.assertIn("waits a fixed while", self.found("tests/qml/a.cpp", wait + "\n"), wait)
            self.assertEqual("", self.found("tests/bench/a.cpp", wait + "\n"), wait)
        self.assertEqual("", self.found("tests/qml/a.cpp", "QTest::qWaitFor(f); std::string sleep() {}\n"))

    def test_a_folder_without_tests_is_found(self):
        with tempfile.TemporaryDirectory() as root:
            for path in ("client/new/a.cpp", "client/old/a.cpp", "tests/client/old/tst_a.cpp"):
                os.makedirs(os.path.join(root, os.path.dirname(path)))
                open(os.path.join(root, path), "w", encoding="utf-8").close()
            found = [c for c in house.untested(root) if not c.endswith("of TESTED_IN is gone")]
            self.assertEqual(["client/new has no tests in tests/client/new"], found)

    def test_a_page_that_names_a_file_that_is_gone_is_found(self):
        with tempfile.TemporaryDirectory() as root:
            os.makedirs(os.path.join(root, "shared/base"))
            with open(os.path.join(root, "a.md"), "w", encoding="utf-8") as file:
                file.write("`shared/base` `shared/<folder>` and\n`shared/base/gone.hpp`\n")
            self.assertEqual(["a.md:2: there is no shared/base/gone.hpp"], list(house.dead_references(root)))

    def test_a_comment_that_names_a_file_that_is_gone_is_found(self):
        with tempfile.TemporaryDirectory() as root:
            os.makedirs(os.path.join(root, "shared/base"))
            for name, text in (("a.hpp", '#include <boost/json.hpp>\n'), ("b.hpp", "/// a.hpp, shared/base/a.hpp; gone.hpp\n")):
                with open(os.path.join(root, "shared/base", name), "w", encoding="utf-8") as file:
                    file.write(text)
            self.assertEqual(["shared/base/b.hpp:1: there is no gone.hpp"], list(house.dead_comments(root)))

    def test_a_way_of_an_edit_that_is_no_longer_so_is_found(self):
        with tempfile.TemporaryDirectory() as root:
            for folder in ("docs", "client/sync"):
                os.makedirs(os.path.join(root, folder))
            with open(os.path.join(root, "client/sync/a.cpp"), "w", encoding="utf-8") as file:
                file.write("void Pusher::next() {}\n")
            page = os.path.join(root, "docs/ARCHITECTURE.md")
            for lines, found in ((["`client/sync/a.cpp`, `Pusher::next`"], []),
                                 (["`client/sync/a.cpp`, `Pusher::nex`"], ["has no Pusher::nex"]),
                                 (["`client/sync/b.cpp`, `Pusher::next`"], ["client/sync/b.cpp has no"]),
                                 ([], ["0 functions"]),
                                 (["`client/sync/a.cpp`, `Pusher::next`"] * 21, ["21 functions"])):
                with open(page, "w", encoding="utf-8") as file:
                    file.writelines(f"{n}. {line}: words\n" for n, line in enumerate(lines, 1))
                said = list(house.walk_complaints(root))
                self.assertEqual(len(found), len(said), said)
                for words, complaint in zip(found, said):
                    self.assertIn(words, complaint)

    def test_every_word_that_is_not_to_be_used_is_found(self):
        """Each word of the table's last column, once in Chinese or English where people would read it."""
        forbidden = [(word, instead) for _, word, instead in words.glossary(ROOT)]
        self.assertGreater(len(forbidden), 20)
        with tempfile.TemporaryDirectory() as root:
            for folder in ("docs", "qml/home", "i18n", "shared/base", "shared/policies/p"):
                os.makedirs(os.path.join(root, folder))
            shutil.copy(os.path.join(ROOT, words.PAGE), os.path.join(root, words.PAGE))

            def found(path, text):
                with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                    file.write(text)
                said = list(words.complaints(root))
                os.remove(os.path.join(root, path))
                return "\n".join(said)

            self.assertEqual("", found("i18n/tarim_en.ts", "<translation>A USB stick</translation>"))
            for word, instead in forbidden:
                complaint = f"{word}, say {instead}"
                policy = json.dumps({"sentences": {"promise": f"照抄{word}"}, "clauses": {"一": f"原文{word}"},
                                     "rules": [{"zh": f"照抄{word}"}]}, ensure_ascii=False)
                self.assertEqual("", found("shared/policies/p/policy.json", policy))
                policy = json.dumps({"rules": [{"zh": f"请 {word} "}]}, ensure_ascii=False)
                self.assertIn(complaint, found("shared/policies/p/policy.json", policy))
                if words.HAN.search(word):
                    self.assertIn(complaint, found("qml/home/A.qml", f'TText {{ text: qsTr("请{word}。") }}\n'))
                    self.assertEqual("", found("qml/home/A.qml", f'// "请{word}"\nTText {{ text: qsTr("好") }}\n'))
                    half = len(word) // 2
                    self.assertIn(complaint, found("shared/base/a.cpp", f'{{"请{word[:half]}"\n "{word[half:]}"}}\n'))
                else:
                    self.assertIn(complaint, found("i18n/tarim_en.ts", f"<translation>The {word} is</translation>"))
                    self.assertIn(complaint, found("shared/base/error.cpp", f'{{"好", "The {word} is"}}\n'))

    def test_an_unformatted_file_is_found(self):
        with tempfile.TemporaryDirectory() as root:
            shutil.copy(os.path.join(ROOT, ".clang-format"), root)
            for name, text in (("a.cpp", "int  a;\n"), ("b.hpp", "int b;\n")):
                with open(os.path.join(root, name), "w", encoding="utf-8") as file:
                    file.write(text)
            self.assertEqual(["a.cpp"], house.unformatted(root))


class HouseTest(unittest.TestCase):
    def nothing(self, complaints):
        self.assertEqual([], complaints, "\n" + "\n".join(complaints))

    def test_every_arrow_points_down(self):
        self.nothing(list(house.complaints(ROOT)))

    def test_every_file_is_formatted(self):
        """clang-format -i FILE mends it; ./dev installs Debian's."""
        self.nothing(house.unformatted(ROOT))

    def test_every_folder_has_its_tests(self):
        self.nothing(list(house.untested(ROOT)))

    def test_pages_name_files_that_are_there(self):
        self.nothing(list(house.dead_references(ROOT)))

    def test_comments_name_files_that_are_there(self):
        self.nothing(list(house.dead_comments(ROOT)))

    def test_the_way_of_an_edit_is_as_the_page_tells_it(self):
        self.nothing(list(house.walk_complaints(ROOT)))

    def test_the_same_thing_has_the_same_word(self):
        self.nothing(list(words.complaints(ROOT)))

    def test_folders_that_hold_code_have_a_level(self):
        homeless = sorted({p.rsplit("/", 1)[0] for p in house.files_of(ROOT)
                           if p.endswith(house.CODE) and house.home_of(p) is None})
        self.nothing(homeless)

    def test_the_demo_has_a_folder_of_its_own(self):
        """./dev run throws its demo's folder away: in the build it must be nobody else's."""
        with open(os.path.join(ROOT, "dev"), encoding="utf-8") as file:
            folder = re.search(r'^demo="\$build/([^"]+)"', file.read(), re.MULTILINE).group(1)
        self.assertFalse(os.path.exists(os.path.join(ROOT, folder)), folder)

    @unittest.skipUnless(QMLLINT and os.path.exists(QMLLINT) and os.path.isdir(MODULES), "qmllint is not here")
    def test_pages_lint_without_warnings(self):
        self.nothing(house.unlinted(ROOT, MODULES, QMLLINT))


if __name__ == "__main__":
    if not ROOT:
        sys.exit("usage: test_house.py ROOT [MODULES QMLLINT]")
    unittest.main(argv=sys.argv[:1] + sys.argv[4:], verbosity=1)
