// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Another project's program, and how the bench makes it do the works: the bench writes commands to the
// standard input of a client at the near end, and reads “done” after each. Such a client is a shell, or one
// of the Node scripts beside this file.
#include "tests/bench/link/works.hpp"

#include <QStringList>

namespace tarim::bench {

/// How it is used in a folder that has load/, store/, tmp/, key.pem and cert.pem.
struct Usage {
  QStringList server;
  QStringList client;
  QString send;        ///< The line that sends all of load/; said again after a cut, it resumes as it can.
  QString edit;        ///< Changes one field, without a word on the link.
  QString sync;        ///< Sends that.
  QString askForNews;  ///< When there is nothing to send.
  bool isTalking = false;  ///< Its server says “listening” and “received N cut M”.
};

struct Peer {
  std::string name;  ///< For --who.
  std::string who;
  std::string works;
  QStringList programs;  ///< Without these, or files by their paths, it is skipped.
  std::function<Usage(const QString& folder, const Load& load)> usage;
  bool speaksTls = true;
  bool isSlow = false;        ///< Gets but so many pages as the wire itself takes half a minute for.
  bool isOfNode = false;      ///< To be brought from npm.
  bool keepsParts = false;    ///< Its server keeps what came of a request that broke off.
  bool keepsTalking = false;  ///< Its client keeps a connection open between two works.
};

/// Does those of `works` that it can; what is missing is said on the standard output.
void run(const Peer& peer, const Setting& setting, const std::string& works);

}  // namespace tarim::bench
