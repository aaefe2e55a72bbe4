// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One random life of a person's vaults that are copied as people copy them: the folder on a second machine
// while the first goes on, an older backup put back, a copy of a copy, clocks that differ, lines that break
// at any request. Vaults, engine and server are the real ones; only the socket is missing. In the end every
// vault and the server hold the same, and every value that was typed into a vault that still exists, or was
// acknowledged, is in the history of its cell. The seed decides everything.
#include "client/sync/engine.hpp"
#include "server/routes/routes.hpp"
#include "tests/client/sync/loopback.hpp"
#include "tests/support/fake_clock.hpp"

#include <QTemporaryDir>

#include <random>
#include <set>

namespace tarim::drills {

class ClonedVaults {
 public:
  explicit ClonedVaults(unsigned seed);
  /// Throws what went wrong.
  void run();
  /// Devices of the person in the end, those of copies among them: so a run in which nothing happened is
  /// seen.
  [[nodiscard]] std::size_t devicesOfCopies();

 private:
  using Value = std::pair<dossier::CellKey, std::string>;
  /// A vault's folder, and what was typed into it.
  struct Copy {
    QTemporaryDir folder;
    std::set<Value> typed;
  };
  /// One that somebody works with.
  struct Living : Copy {
    std::unique_ptr<client::Vault> vault;
    tests::FakeClock clock{base::Instant{}};
    base::Millis error{0};  ///< Of its clock.
  };

  std::size_t below(std::size_t limit) { return m_random() % limit; }
  bool once(std::size_t in) { return below(in) == 0; }
  Living& any() { return *m_living[below(m_living.size())]; }

  void step();
  void edit(Living& living);
  void sync(Living& living, bool lineBreaks);
  /// A copy is found out at the next sync; so many a day and person become devices of their own.
  void copied() { m_clock.advance(std::chrono::hours(4)); }
  void clone();
  void backUp();
  void putBack();
  void settle();
  void compare();
  void enrol(Living& living);
  void openVault(Living& living);
  std::unique_ptr<Living> newLiving();
  std::optional<client::HttpAnswer> answer(const client::test::SiteRequest& request);

  std::mt19937 m_random;
  tests::FakeClock m_clock;
  QTemporaryDir m_folder;
  std::unique_ptr<server::Store> m_store;
  std::unique_ptr<server::Services> m_services;
  std::unique_ptr<server::Routes> m_routes;
  crypto::Key m_seed;
  std::string m_id;  ///< Of the vault that all copies are of.
  std::string m_draft;
  std::vector<std::unique_ptr<Living>> m_living;
  std::vector<std::unique_ptr<Copy>> m_backups;  ///< Of the first vault and its copies.
  std::set<Value> m_acknowledged;
  int m_values = 0;
};

}  // namespace tarim::drills
