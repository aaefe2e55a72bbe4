// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/verdicts.hpp"

#include "shared/base/json_record.hpp"
#include "shared/base/text.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::client::app {

namespace {

using base::Code;
using base::Error;
using workflow::Reason;

/// Room for the rest of the lease's message, and for JSON inside JSON: a quotation mark becomes two bytes.
constexpr std::size_t kMostNoteBytes = wire::kMaxSmallBytes / 2 - 1024;

bool samePlace(const Reason& one, const Reason& other) {
  return one.table == other.table && one.row == other.row && one.column == other.column &&
         one.slot == other.slot && one.attachment == other.attachment && one.rect == other.rect;
}

/// What note() writes, with its keys in order.
struct Note {
  int format = 1;
  std::string root;
  std::vector<std::string> fine;
  std::vector<Reason> reasons;

  static void fields(auto& field, auto& note) {
    field("format", note.format, base::kRequired);
    field("root", note.root, base::kRequired);
    field("fine", note.fine, base::kAlways);
    field("reasons", note.reasons, base::kAlways);
  }
};

bool knows(const policy::Policy& policy, const Reason& reason) {
  const auto& known = policy.review.returnReasons;
  const auto isIt = [&](const policy::Choice& choice) { return choice.id == reason.code; };
  return policy.group(reason.table) && (reason.code.empty() || std::any_of(known.begin(), known.end(), isIt));
}

std::string noteOf(const LookedAt& what, const std::set<std::string, std::less<>>& fine,
                   const std::vector<Reason>& reasons, std::size_t count) {
  const auto end = reasons.begin() + static_cast<std::ptrdiff_t>(count);
  return base::canonicalJson(
      base::jsonOf(Note{1, what.root, {fine.begin(), fine.end()}, {reasons.begin(), end}}));
}

}  // namespace

int Verdicts::reasonsAgainst(std::string_view group) const {
  return static_cast<int>(std::count_if(m_reasons.begin(), m_reasons.end(),
                                        [group](const Reason& reason) { return reason.table == group; }));
}

Verdict Verdicts::of(std::string_view group) const {
  if (reasonsAgainst(group) > 0) return Verdict::Mend;
  return m_fine.contains(group) ? Verdict::Fine : Verdict::NotLooked;
}

void Verdicts::forget(std::string_view group) {
  if (const auto found = m_fine.find(group); found != m_fine.end()) m_fine.erase(found);
  std::erase_if(m_reasons, [group](const Reason& reason) { return reason.table == group; });
}

void Verdicts::setFine(const std::string& group) {
  forget(group);
  m_fine.insert(group);
}

base::Result<void> Verdicts::add(Reason reason) {
  if (reason.table.empty()) return Error(Code::InvalidInput, "a reason needs its place");
  if (reason.code.empty() && base::isBlank(reason.words))
    return Error(Code::InvalidInput, "a reason needs a code or words");
  std::erase_if(m_reasons, [&](const Reason& old) {
    return !reason.code.empty() && old.code == reason.code && samePlace(old, reason);
  });
  if (m_reasons.size() >= workflow::kMaxReasons)
    return Error(Code::TooLarge, "a return has at most 200 reasons");
  if (const auto found = m_fine.find(reason.table); found != m_fine.end()) m_fine.erase(found);
  m_reasons.push_back(std::move(reason));
  return {};
}

std::optional<std::size_t> Verdicts::put(std::optional<std::size_t> index, Reason reason) {
  if (index && *index >= m_reasons.size()) index.reset();
  if (reason.code.empty() && base::isBlank(reason.words)) {
    if (index) remove(*index);
    return {};
  }
  if (!index) {
    if (!add(std::move(reason))) return {};
    return m_reasons.size() - 1;
  }
  if (const auto found = m_fine.find(reason.table); found != m_fine.end()) m_fine.erase(found);
  m_reasons[*index] = std::move(reason);
  return index;
}

void Verdicts::remove(std::size_t index) {
  if (index < m_reasons.size()) m_reasons.erase(m_reasons.begin() + static_cast<std::ptrdiff_t>(index));
}

std::vector<std::string> Verdicts::notLooked(const policy::Policy& policy) const {
  std::vector<std::string> groups;
  for (const policy::Group& group : policy.groups)
    if (of(group.id) == Verdict::NotLooked) groups.push_back(group.id);
  return groups;
}

bool Verdicts::mayPass(const policy::Policy& policy) const {
  return m_reasons.empty() && notLooked(policy).empty();
}

workflow::Command Verdicts::command(workflow::CommandKind kind, std::string id) const {
  workflow::Command command;
  command.id = std::move(id);
  command.application = m_what.application;
  command.kind = kind;
  command.attempt = m_what.attempt;
  command.root = m_what.root;
  command.step = m_what.step;
  if (kind == workflow::CommandKind::Return) command.reasons = m_reasons;
  return command;
}

std::string Verdicts::note() const {
  std::size_t count = m_reasons.size();
  std::string note = noteOf(m_what, m_fine, m_reasons, count);
  while (note.size() > kMostNoteBytes && count > 0)
    note = noteOf(m_what, m_fine, m_reasons, --count);
  return note;
}

base::Result<Verdicts> Verdicts::fromNote(std::string_view text, LookedAt what,
                                          const policy::Policy& policy) {
  const auto parsed = base::parseJson(text);
  if (!parsed) return parsed.error();
  const auto note = base::readRecord<Note>(*parsed);
  if (!note) return note.error();
  if (note->format != 1) return Error(Code::InvalidInput, "not a note of format 1");
  Verdicts verdicts(std::move(what));
  if (note->root != verdicts.m_what.root)
    return Error(Code::StaleView, "the note is about another submission");
  for (const Reason& reason : note->reasons) {
    if (reason.table.empty()) return Error(Code::InvalidInput, "a reason without its place");
    if (knows(policy, reason)) static_cast<void>(verdicts.add(reason));
  }
  for (const std::string& group : note->fine)
    if (policy.group(group) && verdicts.of(group) == Verdict::NotLooked) verdicts.m_fine.insert(group);
  return verdicts;
}

}  // namespace tarim::client::app
