// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A passphrase is asked for at a terminal: a child process asks at one end of a pseudo terminal, and the test
// is the person at the other.
#include "client/platform/terminal.hpp"
#include "tests/client/platform/suites.hpp"
#include "tests/support/patience.hpp"

#include <QTest>

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace tarim::client::platform::test {

class TerminalTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nobodyAtATerminalIsNotWaitedFor();
  void whatIsTypedIsTakenAndNotShown();
};

namespace {

/// Exit codes of the child.
constexpr int kTaken = 0;
constexpr int kRefused = 3;
constexpr int kOther = 4;

class Child {
 public:
  [[nodiscard]] bool isThere() const { return m_child > 0; }
  bool hasEnded() { return m_ended || (m_ended = waitpid(m_child, &m_status, WNOHANG) == m_child); }
  [[nodiscard]] int code() const { return WIFEXITED(m_status) ? WEXITSTATUS(m_status) : -1; }

 protected:
  pid_t m_child = -1;

 private:
  int m_status = 0;
  bool m_ended = false;
};

/// Asks with nobody at its standard input.
class AskingNobody : public Child {
 public:
  AskingNobody() {
    m_child = fork();
    if (m_child != 0) return;
    dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
    const auto line = askHidden("passphrase: ");
    _exit(!line && line.error().code() == base::Code::InvalidInput ? kRefused : kOther);
  }
};

/// Asks at a terminal.
class Asking : public Child {
 public:
  Asking() {
    m_child = forkpty(&m_person, nullptr, nullptr, nullptr);
    if (m_child == 0) ask();
    if (m_child > 0) fcntl(m_person, F_SETFL, O_NONBLOCK);
  }
  ~Asking() {
    if (m_person >= 0) ::close(m_person);
  }
  [[nodiscard]] bool echoes() const {
    termios now{};
    return tcgetattr(m_person, &now) != 0 || (now.c_lflag & ECHO) != 0;
  }
  void type(const QByteArray& text) {
    QCOMPARE(::write(m_person, text.data(), size_t(text.size())), text.size());
  }
  /// Everything that the terminal has shown so far.
  QByteArray screen() {
    char piece[256];
    for (ssize_t got = 0; (got = ::read(m_person, piece, sizeof piece)) > 0;)
      m_screen.append(piece, got);
    return m_screen;
  }

 private:
  [[noreturn]] static void ask() {
    const auto line = askHidden("passphrase: ");
    termios after{};
    const bool echoesAgain = tcgetattr(STDIN_FILENO, &after) == 0 && (after.c_lflag & ECHO) != 0;
    _exit(line && *line == "river 2024" && echoesAgain ? kTaken : kOther);
  }

  int m_person = -1;
  QByteArray m_screen;
};

}  // namespace

void TerminalTest::nobodyAtATerminalIsNotWaitedFor() {
  AskingNobody asking;
  QVERIFY(asking.isThere());
  QTRY_VERIFY_WITH_TIMEOUT(asking.hasEnded(), tests::kPatience);
  QCOMPARE(asking.code(), kRefused);
}

void TerminalTest::whatIsTypedIsTakenAndNotShown() {
  Asking asking;
  QVERIFY(asking.isThere());
  QTRY_VERIFY_WITH_TIMEOUT(asking.screen().contains("passphrase: ") && !asking.echoes(), tests::kPatience);
  asking.type("river 2024\n");
  QTRY_VERIFY_WITH_TIMEOUT(!asking.screen().isEmpty() && asking.hasEnded(), tests::kPatience);
  QCOMPARE(asking.code(), kTaken);
  QVERIFY2(!asking.screen().contains("river"), asking.screen().constData());
}

std::unique_ptr<QObject> makeTerminalTest() {
  return std::make_unique<TerminalTest>();
}

}  // namespace tarim::client::platform::test

#include "tst_terminal.moc"
