// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A device as the server knows it: it numbers its operations, signs what it submits, and says everything
// again until it is answered. Requests and answers go through the wire's own reader and writer.
#include "shared/dossier/attachments.hpp"
#include "shared/dossier/manifest.hpp"
#include "shared/dossier/merge.hpp"
#include "tests/server/services/world.hpp"

#include <map>

namespace tarim::server::test {

class DeviceOfTest {
 public:
  explicit DeviceOfTest(World& world, std::string person, const crypto::Key& seed = crypto::randomKey());

  /// What the device holds of one application.
  struct Draft {
    std::string policy;
    std::vector<dossier::Operation> own;
    std::uint64_t acknowledged = 0;
    std::map<std::pair<std::string, std::uint64_t>, dossier::Operation> all;
    std::vector<workflow::Event> events;
    std::vector<workflow::Receipt> receipts;
    [[nodiscard]] dossier::MergedCells cells() const;
  };

  /// A new draft under the small policy.
  std::string begin();
  /// One cell, by a clock that is `ahead` of the server's.
  void write(const std::string& application, const dossier::CellKey& cell, const std::string& value,
             base::Millis ahead = {});
  void write(const std::string& application, const char* column, const std::string& value,
             base::Millis ahead = {});
  /// Everything that the small policy asks for; the scan is uploaded unless `withFile` is false.
  void fill(const std::string& application, bool withFile = true);

  /// Signed; `attempt` 0: the next one.
  workflow::Command submit(const std::string& application, int attempt = 0) const;
  [[nodiscard]] workflow::Command ask(const std::string& application, workflow::CommandKind kind) const;

  /// What it has to say now: drafts, operations that are not acknowledged, its cursor.
  [[nodiscard]] wire::SyncRequest request() const;
  /// What it can prove of each application, with what its person's other devices wrote.
  [[nodiscard]] std::vector<wire::Evidence> evidence() const;
  wire::SyncAnswer send(const wire::SyncRequest& request);
  void take(const wire::SyncAnswer& answer);
  /// request, send and take.
  wire::SyncAnswer sync(std::vector<workflow::Command> commands = {});
  wire::CommandResult decide(const workflow::Command& command);

  World& world;
  crypto::Key seed;
  Identity identity;
  std::int64_t cursor = 0;
  std::string store;  ///< Identity of the store that it last heard of.
  std::optional<wire::SignedHead> head;
  bool tellsHead = false;  ///< In every request, where a device does it once for a connection.
  std::map<std::string, Draft> drafts;

 private:
  /// Another store answered: what this one had acknowledged says nothing about it.
  void takeBack();
  void takeItem(const wire::FeedItem& item);
};

/// The bytes of the scan that fill() uploads.
extern const std::string kScan;

}  // namespace tarim::server::test
