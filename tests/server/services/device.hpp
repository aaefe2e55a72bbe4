// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A device as seen by the server: it numbers its operations, signs submissions, and repeats everything until
// it gets an answer. Requests and answers pass through the readers and writers of shared/wire.
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

  /// The next sync request: drafts, operations that are not acknowledged, the cursor.
  [[nodiscard]] wire::SyncRequest request() const;
  /// The evidence for each application, with operations of the person's other devices.
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
  std::string store;  ///< The last identity of the store that it knows.
  std::optional<wire::SignedHead> head;
  bool tellsHead = false;  ///< In every request, where a device does it once for a connection.
  std::map<std::string, Draft> drafts;

 private:
  /// Discards all acknowledgements, because another store answered.
  void takeBack();
  void takeItem(const wire::FeedItem& item);
};

/// The bytes of the scan that fill() uploads.
extern const std::string kScan;

}  // namespace tarim::server::test
