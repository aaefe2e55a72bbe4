// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Makes the vaults of Stage. What takes long (drawing the scans, importing them) happens once; situations
// begin with a copy.
#include "demo/scans/scans.hpp"
#include "tests/qml/stage/stage.hpp"

namespace tarim::tests {

struct Stage::Maker {
  Maker(const std::filesystem::path& folder, const base::Clock& clock);

  /// A folder of vaults in that situation.
  std::filesystem::path make(Situation situation);
  static constexpr std::string_view kPassphrase = "correct horse";

 private:
  using Work = std::function<void(client::Vault&, const std::string& application)>;
  enum class Pages { SoFar, All };
  /// A folder with one vault: enrolled, the demo's cycle open, all answers, those scans on the server. Each
  /// made once.
  const std::filesystem::path& begun(Pages pages);
  std::filesystem::path copyOf(const std::filesystem::path& folder, const Work& work);
  std::filesystem::path fresh();
  void fill(client::Vault& vault, Pages pages);
  void importScan(client::Vault& vault, const std::string& application, const demo::Scan& scan);
  void acknowledge(client::Vault& vault);
  void tell(client::Vault& vault, const std::string& application, std::vector<workflow::Event> events);
  std::vector<workflow::Event> way(client::Vault& vault, const std::string& application, Situation upTo);
  void halve(client::Vault& vault, const std::string& application);
  void lengthen(client::Vault& vault, const std::string& application);
  void disagree(client::Vault& vault, const std::string& application);
  void refuse(client::Vault& vault, const std::string& application);
  void mend(client::Vault& vault, const std::string& application);

  std::filesystem::path m_folder;
  const base::Clock& m_clock;
  policy::PolicyPtr m_policy;
  dossier::Dossier m_dossier;
  std::vector<demo::Scan> m_scans;
  std::map<Pages, std::filesystem::path> m_begun;
  std::int64_t m_position = 0;
  int m_count = 0;
};

}  // namespace tarim::tests
