// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One random life of two devices of a person, a server and the line between them, all real: edits, pages,
// syncs; cuts at any byte, loss bursts in which nothing moves, engines destroyed and processes killed in the
// middle, a server that starts again from its disk. In the end all three hold the same, no byte was sent
// that its device knew to be there, and what was acknowledged is there. The seed decides everything but the
// scheduler of the system.
#include "tests/drills/handset.hpp"
#include "tests/drills/real_server.hpp"
#include "tests/drills/rough_line.hpp"

namespace tarim::drills {

/// What happened, so that a run in which nothing did is seen.
struct Happened {
  int breaks = 0;
  int hushes = 0;
  int restarts = 0;
  int kills = 0;   ///< Engines destroyed in the middle.
  int deaths = 0;  ///< Processes killed.
  int pages = 0;
  int edits = 0;
  std::uint64_t pageBytes = 0;
  std::uint64_t arrivedBytes = 0;  ///< Of pages, at the server.
  std::uint64_t twiceBytes = 0;    ///< Of these, what it had when they came: they were in flight at a cut.
  std::uint64_t refusedBytes = 0;  ///< Of pages, sent to where they do not belong.
  std::uint64_t againBytes = 0;    ///< Of pages, handed to the network for the second time.
  int twice = 0;                   ///< Pages of which all bytes arrived twice.
  std::uint64_t lineBytes = 0;     ///< Upwards, with TLS and all messages.

  Happened& operator+=(const Happened& more);
};

class Schedule {
 public:
  explicit Schedule(unsigned seed);
  /// Throws what went wrong.
  Happened run();

 private:
  std::size_t below(std::size_t limit) { return m_random() % limit; }
  bool once(std::size_t in) { return below(in) == 0; }
  [[nodiscard]] client::SyncOptions drawOptions();
  [[nodiscard]] base::Bytes drawPage();
  void begin();
  void edit(Handset& device);
  void attach(Handset& device);
  /// One or both sync while things happen to them.
  void session();
  void mishap();
  void restart();
  /// The server holds what it has acknowledged to any device.
  void holdToPromises();

  void settle();
  void submit();
  void compare();
  void comparePages();
  void compareEvents();

  std::mt19937 m_random;
  Happened m_happened;
  RealServer m_server;
  RoughLine m_line;
  bool m_onlyCopies;
  Handset m_devices[2];
  std::string m_draft;
  std::map<std::string, std::size_t> m_pages;  ///< By hash, with their sizes.
};

}  // namespace tarim::drills
