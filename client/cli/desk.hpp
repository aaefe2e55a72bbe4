// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The desk of a reviewer without a screen: the queue and the submissions as the server told them last, kept
// sealed in the vault, so that decisions can be made without a link; and the decisions, which are queued like
// every command and leave with the next sync or pack. What the workflow refuses is refused here already.
#include "client/cli/session.hpp"
#include "client/sync/review_client.hpp"
#include "shared/rules/facts.hpp"

namespace tarim::client::cli {

/// A submission with what follows from it.
struct DeskCase {
  wire::ReviewDossier answer;
  rules::RulebookPtr book;
  dossier::Dossier dossier;
  workflow::State state;
  rules::Facts facts;

  [[nodiscard]] const wire::QueueRow& row() const { return answer.summary; }
};

/// A decision that is asked for; what it is about is filled in from the submission.
struct Wish {
  std::string application;  ///< Its number or id.
  workflow::Command command;
};

class Desk {
 public:
  /// The vault that the options name; --offline asks nothing of the server.
  static base::Result<std::unique_ptr<Desk>> open(const Arguments& arguments, const base::Clock& clock);
  Desk(std::unique_ptr<Vault> vault, const base::Clock& clock, bool isOffline);

  /// From the server, which is kept; without a link, as it was kept.
  base::Result<wire::Queue> queue();
  /// By number or id. NotFound.
  base::Result<DeskCase> find(const std::string& application);
  /// All of the queue that were received.
  base::Result<std::vector<DeskCase>> received();
  /// Fills in what the decision is about, and queues it. What decide() refuses.
  base::Result<workflow::Command> decide(const Wish& wish);

  Vault& vault() { return *m_vault; }
  [[nodiscard]] base::Instant now() const;

 private:
  base::Result<DeskCase> caseOf(wire::ReviewDossier answer);
  base::Result<wire::ReviewDossier> dossier(const std::string& id);

  std::unique_ptr<Vault> m_vault;
  const base::Clock& m_clock;
  std::unique_ptr<ReviewClient> m_client;  ///< Null when offline.
};

/// The desk and the one application that the words name.
struct OpenedCase {
  std::unique_ptr<Desk> desk;
  DeskCase one;
};
/// InvalidInput where they do not name exactly one: "<verb> takes one application".
base::Result<OpenedCase> openCase(std::string_view verb, const Arguments& arguments,
                                  const base::Clock& clock);

/// The wishes of --in FILE|-: [{"application","words","from","to","details":{name: value | [values]},
/// "reasons":[…]}], all of this kind. InvalidInput.
base::Result<std::vector<Wish>> readWishes(const std::string& file, workflow::CommandKind kind);
/// Queues them one by one and prints a line, or with `asJson` an object, for each.
int decideAll(Desk& desk, const std::vector<Wish>& wishes, bool asJson);

}  // namespace tarim::client::cli
