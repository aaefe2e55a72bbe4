// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// journey-client: a client that tests kill.
//   edit VAULTS VAULT DRAFT     writes one cell after another for ever; prints each number once it is on disk
//   sync VAULTS VAULT           one sync; prints "syncing" when it begins and "synced" when nothing is left
#include "client/sync/engine.hpp"

#include <iostream>

namespace {

using namespace tarim;

int complain(const base::Error& error) {
  std::cerr << error.line() << std::endl;
  return 1;
}

int edit(client::Vault& vault, const std::string& draft) {
  const base::SystemClock clock;
  for (int i = 1;; ++i) {
    const std::string number = std::to_string(i);
    const std::vector<client::CellEdit> edits{{{"basic", "@", "profession"}, "环境监测" + number}};
    const auto written = vault.drafts.edit(draft, edits, clock.now());
    if (!written) return complain(written.error());
    std::cout << number << std::endl;
  }
}

int sync(client::Vault& vault) {
  const base::SystemClock clock;
  client::SyncEngine engine(vault, clock);
  std::cout << "syncing" << std::endl;
  const auto done = engine.runOnce();
  if (!done) return complain(done.error());
  std::cout << "synced" << std::endl;
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() < 3) return 2;
  client::VaultDirectory directory(words[1]);
  const auto vault = directory.open(words[2], "river 2024");
  if (!vault) return complain(vault.error());
  return words[0] == "edit" && words.size() > 3 ? edit(**vault, words[3]) : sync(**vault);
}
