// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// vote: what the office, the chair and the members of a committee do, and what everybody can check.
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/cli/session.hpp"
#include "client/sync/committee_client.hpp"
#include "shared/base/files.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/json_record.hpp"
#include "shared/base/text.hpp"
#include "shared/wire/json.hpp"
#include "shared/workflow/vote_check.hpp"

#include <algorithm>
#include <iostream>
#include <thread>

namespace tarim::client::cli {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr std::size_t kMaxRecordBytes = 64u << 20;
constexpr std::size_t kMaxDepth = 8;

/// The ballots of one member, as a file that only its owner can read.
struct Ballots {
  std::vector<OwnBallot> list;
  static void fields(auto& field, auto& ballots) { field("ballots", ballots.list); }
};

Result<Ballots> readBallots(const base::Path& file, bool mustExist) {
  base::DiskFiles files;
  const auto bytes = files.read(file, kMaxRecordBytes);
  if (!bytes && bytes.error().code() == Code::NotFound && !mustExist) return Ballots{};
  if (!bytes) return bytes.error();
  return base::readRecord<Ballots>(base::textOf(*bytes), {kMaxRecordBytes, kMaxDepth});
}

Result<void> keep(const base::Path& file, const Ballots& ballots) {
  base::DiskFiles files;
  if (auto written = files.write(file, base::bytesOf(base::writeRecord(ballots))); !written) return written;
  std::error_code ignored;
  std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                               ignored);
  return {};
}

int printEvent(const Arguments& arguments, const Result<workflow::Event>& event) {
  if (!event) return complain(event.error()), kRefused;
  if (arguments.flag("json"))
    std::cout << wire::write(*event) << "\n";
  else
    std::cout << workflow::kindName(event->kind) << " " << workflow::valueOf(event->details, "vote") << "\n";
  return kFine;
}

std::vector<std::string> membersOf(const Arguments& arguments) {
  const auto text = arguments.option("members");
  return text ? base::split(*text, ',') : std::vector<std::string>();
}

int act(CommitteeClient& client, const Arguments& arguments, wire::CommitteeAct what) {
  const auto cycle = arguments.required("cycle");
  if (!cycle) return complain(cycle.error());
  wire::CommitteeRequest request;
  request.act = what;
  request.vote = arguments.option("vote").value_or(what == wire::CommitteeAct::Open ? base::newId() : "");
  request.application = arguments.option("application").value_or("");
  request.members = membersOf(arguments);
  request.chair = arguments.option("chair").value_or("");
  request.issueUntil = arguments.option("issue-until").value_or("");
  request.castUntil = arguments.option("cast-until").value_or("");
  request.words = arguments.option("words").value_or("");
  return printEvent(arguments, client.act(*cycle, request));
}

/// The record from a file, or from the server.
Result<wire::CommitteeRecord> recordIn(const base::Path& file) {
  base::DiskFiles files;
  const auto bytes = files.read(file, kMaxRecordBytes);
  if (!bytes) return bytes.error();
  return wire::readCommitteeRecord(base::textOf(*bytes));
}

int saveRecord(CommitteeClient& client, const Arguments& arguments) {
  const auto cycle = arguments.required("cycle");
  if (!cycle) return complain(cycle.error());
  const auto record = client.record(*cycle);
  if (!record) return complain(record.error());
  const std::string text = wire::write(*record);
  const auto out = arguments.option("out");
  if (!out) return std::cout << text << "\n", kFine;
  base::DiskFiles files;
  if (const auto written = files.write(*out, base::bytesOf(text)); !written) return complain(written.error());
  std::cout << *out << "\n";
  return kFine;
}

/// Whether this choice is the one that was prepared.
bool says(const OwnBallot& own, workflow::Choice choice) {
  return own.prepared.ends_with(base::toHex(base::bytesOf(workflow::ballotText(own.vote, choice))));
}

int signOne(CommitteeClient& client, const Arguments& arguments, const base::Clock& clock) {
  const auto cycle = arguments.required("cycle");
  const auto file = arguments.required("ballots");
  for (const auto* one : {&cycle, &file})
    if (!*one) return complain(one->error());
  const auto& words = arguments.words();
  const auto choice = words.size() == 3 ? base::enumFromName<workflow::Choice>(words[2]) : std::nullopt;
  if (!choice) return complain(Error(Code::InvalidInput, "vote sign VOTE for|against|abstain"));
  auto ballots = readBallots(*file, false);
  if (!ballots) return complain(ballots.error());
  auto own = std::find_if(ballots->list.begin(), ballots->list.end(),
                          [&](const OwnBallot& one) { return one.vote == words[1]; });
  if (own == ballots->list.end()) {
    const auto record = client.record(*cycle);
    if (!record) return complain(record.error());
    auto prepared = prepareBallot(*record, words[1], *choice);
    if (!prepared) return complain(prepared.error());
    ballots->list.push_back(std::move(*prepared));
    own = std::prev(ballots->list.end());
    // On disk before it is asked for: if the answer is lost, the same is asked for again.
    if (const auto kept = keep(*file, *ballots); !kept) return complain(kept.error());
  } else if (!own->ballot.empty()) {
    return complain(Error(Code::AlreadyDone, "the ballot of this vote is in " + *file));
  } else if (!says(*own, *choice)) {
    // The server may have signed it already, and signs one only.
    return complain(Error(Code::AlreadyDone, "another choice was begun in " + *file + "; sign that one"));
  }
  const auto signature = client.sign(own->vote, {own->blinded});
  if (!signature) return complain(signature.error()), kRefused;
  if (const auto done = finishBallot(*own, *signature, clock.now()); !done) return complain(done.error());
  if (const auto kept = keep(*file, *ballots); !kept) return complain(kept.error());
  std::cout << "signed; it is cast at " << base::formatInstant(base::fromMillis(own->castAt))
            << " by tarim-cli vote cast --ballots " << *file << "\n";
  return kFine;
}

/// Each at its own moment; with --now as soon as ballots are taken.
int castAll(CommitteeClient& client, const Arguments& arguments, const base::Clock& clock) {
  const auto file = arguments.required("ballots");
  if (!file) return complain(file.error());
  auto ballots = readBallots(*file, true);
  if (!ballots) return complain(ballots.error());
  std::vector<OwnBallot*> due;
  for (OwnBallot& own : ballots->list)
    if (!own.wasCast && !own.ballot.empty()) due.push_back(&own);
  std::sort(due.begin(), due.end(),
            [](const OwnBallot* one, const OwnBallot* other) { return one->castAt < other->castAt; });
  int code = kFine;
  for (OwnBallot* own : due) {
    const base::Instant moment = base::fromMillis(
        arguments.flag("now") ? std::max(own->castFrom, base::toMillis(clock.now())) : own->castAt);
    if (moment > clock.now()) std::this_thread::sleep_until(moment);
    const auto cast = client.cast({own->vote, own->ballot});
    if (!cast) {
      complain(cast.error());
      code = kRefused;
      continue;
    }
    own->wasCast = true;
    if (const auto kept = keep(*file, *ballots); !kept) return complain(kept.error());
    std::cout << own->vote << " cast\n";
  }
  return code;
}

Result<crypto::PublicKey> keyOf(const std::string& hex) {
  const auto hash = base::hashFromHex(hex);
  if (!hash) return hash.error();
  return hash->bytes;
}

int check(const Arguments& arguments) {
  if (arguments.words().size() != 2) return complain(Error(Code::InvalidInput, "vote check FILE"));
  const auto record = recordIn(arguments.words()[1]);
  if (!record) return complain(record.error());
  const auto key = keyOf(arguments.option("public-key").value_or(record->publicKey));
  if (!key) return complain(key.error());
  auto report = workflow::checkVotes(record->events, *key);
  const auto committee = workflow::foldCommittee(record->events);
  if (const auto file = arguments.option("ballots"); file && committee) {
    const auto ballots = readBallots(*file, true);
    if (!ballots) return complain(ballots.error());
    for (const OwnBallot& own : ballots->list)
      if (!own.ballot.empty())
        if (auto problem = workflow::checkOwnBallot(*committee, {own.vote, own.key, own.ballot}))
          report.problems.push_back(std::move(*problem));
  }
  for (const std::string& problem : report.problems)
    std::cout << "WRONG: " << problem << "\n";
  if (committee)
    for (const workflow::Vote& vote : committee->votes)
      std::cout << vote.id << " " << (vote.number.empty() ? vote.application : vote.number) << " "
                << (vote.isAnnulled  ? "annulled"
                    : !vote.isClosed ? "open"
                    : vote.hasPassed ? "passed"
                                     : "not passed")
                << ": " << vote.tally.votesFor << " for, " << vote.tally.against << " against, "
                << vote.tally.abstained << " abstained, of " << vote.members.size() << "\n";
  std::cout << report.events << " events, " << report.closed << " votes, " << report.ballots << " ballots, "
            << report.problems.size() << " problems\n";
  return report.problems.empty() ? kFine : kRefused;
}

}  // namespace

int runVote(const Words& words, const base::Clock& clock) {
  const auto arguments =
      Arguments::parse(words, vaultSyntax({"cycle", "vote", "application", "members", "chair", "issue-until",
                                           "cast-until", "words", "ballots", "out", "public-key"},
                                          {"json", "now"}));
  if (!arguments) return complain(arguments.error());
  const std::string verb = arguments->words().empty() ? "" : arguments->words().front();
  if (verb == "check") return check(*arguments);
  const auto vault = openVault(*arguments);
  if (!vault) return complain(vault.error());
  CommitteeClient client(**vault);
  if (verb == "form") return act(client, *arguments, wire::CommitteeAct::Form);
  if (verb == "open") return act(client, *arguments, wire::CommitteeAct::Open);
  if (verb == "close") return act(client, *arguments, wire::CommitteeAct::Close);
  if (verb == "annul") return act(client, *arguments, wire::CommitteeAct::Annul);
  if (verb == "record") return saveRecord(client, *arguments);
  if (verb == "sign") return signOne(client, *arguments, clock);
  if (verb == "cast") return castAll(client, *arguments, clock);
  return complain(Error(Code::InvalidInput, "vote form, open, sign, cast, close, annul, record or check"));
}

}  // namespace tarim::client::cli
