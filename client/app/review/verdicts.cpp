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
  std::vector<Reason> folded;
  std::vector<int> confirmed;

  static void fields(auto& field, auto& note) {
    field("format", note.format, base::kRequired);
    field("root", note.root, base::kRequired);
    field("fine", note.fine, base::kAlways);
    field("reasons", note.reasons, base::kAlways);
    field("folded", note.folded);
    field("confirmed", note.confirmed);
  }
};

bool knows(const policy::Policy& policy, const Reason& reason) {
  const auto& known = policy.review.returnReasons;
  const auto isIt = [&](const policy::Choice& choice) { return choice.id == reason.code; };
  return policy.group(reason.table) && (reason.code.empty() || std::any_of(known.begin(), known.end(), isIt));
}

int countAgainst(const std::vector<Reason>& reasons, std::string_view group) {
  return static_cast<int>(std::count_if(reasons.begin(), reasons.end(),
                                        [group](const Reason& reason) { return reason.table == group; }));
}

/// Takes the reasons against a group out of a list.
std::vector<Reason> takeOut(std::vector<Reason>& reasons, std::string_view group) {
  const auto other = [group](const Reason& reason) { return reason.table != group; };
  const auto from = std::stable_partition(reasons.begin(), reasons.end(), other);
  std::vector<Reason> taken(std::make_move_iterator(from), std::make_move_iterator(reasons.end()));
  reasons.erase(from, reasons.end());
  return taken;
}

base::Result<Note> readNote(std::string_view text) {
  const auto parsed = base::parseJson(text);
  if (!parsed) return parsed.error();
  auto note = base::readRecord<Note>(*parsed);
  if (!note) return note.error();
  if (note->format != 1) return Error(Code::InvalidInput, "not a note of format 1");
  return note;
}

}  // namespace

int Verdicts::reasonsAgainst(std::string_view group) const {
  return countAgainst(m_reasons, group);
}

int Verdicts::foldedAgainst(std::string_view group) const {
  return countAgainst(m_folded, group);
}

void Verdicts::confirm(int former, bool yes) {
  if (yes)
    m_confirmed.insert(former);
  else
    m_confirmed.erase(former);
}

/// The newer words of the same place and code replace the older ones.
void Verdicts::fold(Reason reason) {
  std::erase_if(m_folded, [&](const Reason& old) {
    return samePlace(old, reason) && old.code == reason.code &&
           (reason.words.find(old.words) != std::string::npos);
  });
  m_folded.push_back(std::move(reason));
}

Verdict Verdicts::of(std::string_view group) const {
  if (reasonsAgainst(group) > 0) return Verdict::Mend;
  return m_fine.contains(group) ? Verdict::Fine : Verdict::NotLooked;
}

void Verdicts::forget(std::string_view group) {
  if (const auto found = m_fine.find(group); found != m_fine.end()) m_fine.erase(found);
  for (Reason& reason : takeOut(m_reasons, group))
    fold(std::move(reason));
}

void Verdicts::unfold(std::string_view group) {
  for (Reason& reason : takeOut(m_folded, group)) {
    const bool stands = std::find(m_reasons.begin(), m_reasons.end(), reason) != m_reasons.end();
    if (!stands && m_reasons.size() >= workflow::kMaxReasons)
      m_folded.push_back(std::move(reason));
    else if (!stands)
      m_reasons.push_back(std::move(reason));
  }
  if (const auto found = m_fine.find(group); found != m_fine.end() && reasonsAgainst(group) > 0)
    m_fine.erase(found);
}

void Verdicts::foldFrom(const Verdicts& other) {
  for (const auto* reasons : {&other.m_folded, &other.m_reasons})
    for (const Reason& reason : *reasons)
      if (std::find(m_reasons.begin(), m_reasons.end(), reason) == m_reasons.end()) fold(reason);
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
    if (index) m_reasons.erase(m_reasons.begin() + static_cast<std::ptrdiff_t>(*index));
    return {};
  }
  if (!index) {
    if (reason.words.empty())
      for (std::size_t i = 0; i < m_reasons.size(); ++i)
        if (m_reasons[i].code == reason.code && samePlace(m_reasons[i], reason)) return i;
    if (!add(std::move(reason))) return {};
    return m_reasons.size() - 1;
  }
  if (const auto found = m_fine.find(reason.table); found != m_fine.end()) m_fine.erase(found);
  m_reasons[*index] = std::move(reason);
  return index;
}

void Verdicts::remove(std::size_t index) {
  if (index >= m_reasons.size()) return;
  const auto at = m_reasons.begin() + static_cast<std::ptrdiff_t>(index);
  fold(std::move(*at));
  m_reasons.erase(at);
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

std::string Verdicts::draft() const {
  return base::canonicalJson(base::jsonOf(Note{1,
                                               m_what.root,
                                               {m_fine.begin(), m_fine.end()},
                                               m_reasons,
                                               m_folded,
                                               {m_confirmed.begin(), m_confirmed.end()}}));
}

std::string Verdicts::note() const {
  Verdicts fitting = *this;
  std::string note = fitting.draft();
  while (note.size() > kMostNoteBytes && !(fitting.m_folded.empty() && fitting.m_reasons.empty())) {
    (fitting.m_folded.empty() ? fitting.m_reasons : fitting.m_folded).pop_back();
    note = fitting.draft();
  }
  return note;
}

base::Result<Verdicts> Verdicts::fromNote(std::string_view text, LookedAt what,
                                          const policy::Policy& policy) {
  const auto note = readNote(text);
  if (!note) return note.error();
  Verdicts verdicts(std::move(what));
  if (note->root != verdicts.m_what.root)
    return Error(Code::StaleView, "the note is about another submission");
  for (const auto* reasons : {&note->reasons, &note->folded})
    for (const Reason& reason : *reasons)
      if (reason.table.empty()) return Error(Code::InvalidInput, "a reason without its place");
  for (const Reason& reason : note->reasons)
    if (knows(policy, reason)) static_cast<void>(verdicts.add(reason));
  for (const Reason& reason : note->folded)
    if (knows(policy, reason)) verdicts.fold(reason);
  for (const std::string& group : note->fine)
    if (policy.group(group) && verdicts.of(group) == Verdict::NotLooked) verdicts.m_fine.insert(group);
  verdicts.m_confirmed = {note->confirmed.begin(), note->confirmed.end()};
  return verdicts;
}

base::Result<Verdicts> Verdicts::foldedFromNote(std::string_view text, LookedAt what,
                                                const policy::Policy& policy) {
  const auto note = readNote(text);
  if (!note) return note.error();
  Verdicts verdicts(std::move(what));
  for (const auto* reasons : {&note->folded, &note->reasons})
    for (const Reason& reason : *reasons)
      if (!reason.table.empty() && knows(policy, reason)) verdicts.fold(reason);
  return verdicts;
}

}  // namespace tarim::client::app
