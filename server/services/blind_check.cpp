// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The office's side of blind copies: the batch that makes and searches them, and what a person does about a
// page on which something was found.
#include "server/services/blind.hpp"
#include "server/store/turns.hpp"
#include "shared/base/text.hpp"

#include <algorithm>

namespace tarim::server {

using base::Bytes;
using base::Code;
using base::Error;
using base::Result;
using workflow::Event;
using workflow::EventKind;

namespace {

void count(BlindCounts& counts, const BlindPage& page) {
  ++counts.pages;
  counts.clear += page.state == blind_state::kClear ? 1 : 0;
  counts.blocked += page.state == blind_state::kBlocked ? 1 : 0;
  counts.released += page.state == blind_state::kReleased ? 1 : 0;
  counts.waiting += page.state == blind_state::kWaiting ? 1 : 0;
  counts.textRead += page.textRead != 0 ? 1 : 0;
}

/// Stable: it stands in the record.
std::string outcomeText(const BlindCounts& counts) {
  return "pages " + std::to_string(counts.pages) + ", clear " + std::to_string(counts.clear) + ", blocked " +
         std::to_string(counts.blocked) + ", released " + std::to_string(counts.released) + ", waiting " +
         std::to_string(counts.waiting) + ", text searched " + std::to_string(counts.textRead);
}

/// Whether the last outcome that was recorded for this submission says the same.
bool isTold(const std::vector<Event>& events, const std::string& root, const std::string& words) {
  const auto last = std::find_if(events.rbegin(), events.rend(), [&](const Event& event) {
    return event.kind == EventKind::BlindChecked && event.root == root;
  });
  return last != events.rend() && last->words == words;
}

Event eventOf(EventKind kind, const ApplicationAggregate& aggregate, base::Instant now) {
  Event event;
  event.application = aggregate.application.id;
  event.kind = kind;
  event.at = now;
  event.attempt = aggregate.state.attempt;
  event.root = aggregate.state.root;
  return event;
}

/// 谁审查，谁负责: whoever answers for a page is named in the record.
Result<Person> officer(db::Database& database, const std::string& id, base::Instant now) {
  auto person = directory::person(database, id);
  if (!person) return person.error();
  if (!*person) return Error(Code::NotFound, "nobody has the id " + id);
  const auto roles = rolesInForce(database, id, now);
  if (!roles) return roles.error();
  for (const HeldRole& one : *roles)
    if (one.role == Role::CommitteeOffice || one.role == Role::Operator) {
      (*person)->role = policy::roleName(one.role);
      return std::move(**person);
    }
  return Error(Code::NotAllowed, id + " is not of the committee's office");
}

/// A page that was blocked because a program was missing or gave up.
bool mayWorkNow(const BlindPage& page) {
  if (page.state != blind_state::kBlocked) return false;
  const BlindFindings found = readBlindFindings(page.found);
  return std::any_of(found.list.begin(), found.list.end(), [](const BlindFinding& finding) {
    return finding.kind == "unsearched" || finding.kind == "unmaskable";
  });
}

std::string areasText(const std::vector<dossier::Mask>& masks) {
  return masks.empty() ? std::string() : dossier::masksText(masks);
}

}  // namespace

Result<BlindCounts> BlindService::check(std::string_view application,
                                        const std::function<void(const BlindProgress&)>& progress) {
  const auto submission = submissionOf(application);
  if (!submission) return submission.error();
  const auto pages = plan(*submission);
  if (!pages) return pages.error();
  BlindCounts counts;
  for (const BlindPage& planned : *pages) {
    BlindPage page = planned;
    const bool isGone = isMade(page) && !m_copies.read(page);
    if (page.state == blind_state::kWaiting || isGone || mayReadMore(page) || mayWorkNow(page)) {
      const std::unique_lock one_at_a_time(m_making);
      auto made = make(*submission, page);
      const bool isLost = !made && made.error().code() == Code::FilesMissing;
      if (!made && !isLost) return made.error();
      if (made) page = std::move(*made);
    }
    count(counts, page);
    if (progress) progress({counts.pages, static_cast<int>(pages->size()), page});
  }
  if (auto told = recordOutcome(*submission, counts); !told) return told.error();
  return counts;
}

bool BlindService::isMade(const BlindPage& page) {
  return page.state == blind_state::kClear || page.state == blind_state::kReleased;
}

/// A page that was searched before there was a reader of text.
bool BlindService::mayReadMore(const BlindPage& page) const {
  return page.state == blind_state::kClear && page.textRead == 0 && m_copies.readsText();
}

Result<void> BlindService::recordOutcome(const BlindSubmission& submission, const BlindCounts& counts) {
  if (!submission.isReceived()) return {};
  const std::string words = outcomeText(counts);
  return m_store.write([&](db::Database& database) -> Result<void> {
    const auto turn = turns::ofOwner(database, submission.application.id);
    if (!turn) return turn.error();
    auto aggregate = loadAggregate(database, m_policies, submission.application.id);
    if (!aggregate) return aggregate.error();
    const bool isCurrent = aggregate->state.root == submission.root();
    if (!isCurrent || isTold(aggregate->events, submission.root(), words)) return {};
    const base::Instant now = m_store.clock().now();
    Event event = eventOf(EventKind::BlindChecked, *aggregate, now);
    event.actor = policy::kServerActor;
    event.role = policy::kServerActor;
    event.words = words;
    return record(database, *aggregate, std::move(event), {m_seed, now});
  });
}

Result<std::vector<BlindPage>> BlindService::blocked() {
  return m_store.read([](db::Database& database) { return blind::blocked(database); });
}

Result<BlindPage> BlindService::answer(const BlindAnswer& answer) {
  if (base::isBlank(answer.why)) return Error(Code::InvalidInput, "say why", {{}, "why"});
  const auto answered = m_store.write([&](db::Database& database) -> Result<BlindPage> {
    const auto turn = turns::ofOwner(database, answer.application);
    if (!turn) return turn.error();
    const auto person = officer(database, answer.by, m_store.clock().now());
    if (!person) return person.error();
    const auto submission = loadBlindSubmission(database, m_policies, answer.application);
    if (!submission) return submission.error();
    if (!submission->isReceived())
      return Error(Code::NotNow, "it is " + submission->application.summary.phase);
    auto page = blind::page(database, answer.application, answer.attachment, answer.sheet);
    if (!page) return page.error();
    const dossier::Attachment* attachment = submission->page(answer.attachment);
    if (!*page || !attachment) return Error(Code::NotFound, "no such page");
    BlindPage& row = **page;
    if (answer.masks.empty() && row.state != blind_state::kBlocked)
      return Error(Code::NotNow, "the page is " + row.state);
    if (answer.masks.empty() && row.copy.empty())
      return Error(Code::NotNow, "there is no copy of this page that could be shown: " +
                                     describe(readBlindFindings(row.found)));
    auto aggregate = loadAggregate(database, m_policies, answer.application);
    if (!aggregate) return aggregate.error();
    const base::Instant now = m_store.clock().now();
    Event event = eventOf(EventKind::BlindAnswered, *aggregate, now);
    event.actor = person->id;
    event.actorName = person->name;
    event.role = person->role;
    event.words = answer.why;
    workflow::Reason reason;
    reason.slot = attachment->slot;
    reason.attachment = attachment->id;
    reason.code = answer.masks.empty() ? "released" : "masked";
    reason.rect = areasText(answer.masks);
    reason.words = "sheet " + std::to_string(answer.sheet);
    event.reasons.push_back(std::move(reason));
    if (answer.masks.empty()) {
      row.state = blind_state::kReleased;
    } else {
      std::vector<dossier::Mask> masks = dossier::masksOf(row.masks);
      masks.insert(masks.end(), answer.masks.begin(), answer.masks.end());
      row.masks = dossier::masksText(masks);
      row.source = blindSource(*submission, *attachment, row.masks);
      row.state = blind_state::kWaiting;
    }
    if (auto put = blind::putPage(database, row); !put) return put.error();
    auto recorded = record(database, *aggregate, std::move(event), {m_seed, now});
    if (!recorded) return recorded.error();
    return row;
  });
  if (!answered || answered->state != blind_state::kWaiting) return answered;
  const auto submission = submissionOf(answer.application);
  if (!submission) return submission.error();
  const std::unique_lock one_at_a_time(m_making);
  return make(*submission, *answered);
}

Result<Bytes> BlindService::look(std::string_view application, std::string_view attachment,
                                 std::int64_t sheet) {
  const auto page = m_store.read(
      [&](db::Database& database) { return blind::page(database, application, attachment, sheet); });
  if (!page) return page.error();
  if (!*page) return Error(Code::NotFound, "no such page");
  return m_copies.read(**page);
}

}  // namespace tarim::server
