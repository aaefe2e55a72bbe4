// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/blind.hpp"

#include "server/store/turns.hpp"
#include "shared/base/ids.hpp"

#include <algorithm>

namespace tarim::server {

using base::Bytes;
using base::Code;
using base::Error;
using base::Result;

namespace {

/// Seconds after which an expert's device asks again while another copy is made.
constexpr const char* kAskAgain = "2";

/// Alike for what is not assigned, what has ended and what does not exist.
Error unknown() {
  return Error(Code::NotFound, "no such application");
}

Error notReceived(const BlindSubmission& submission) {
  return Error(Code::NotNow, "it is " + submission.application.summary.phase);
}

Result<void> requireExpert(db::Database& database, std::string_view id) {
  const auto person = directory::person(database, id);
  if (!person) return person.error();
  if (*person && (*person)->role == policy::roleName(Role::Expert)) return {};
  return Error(Code::NotFound, "nobody with the role expert has the id " + std::string(id));
}

}  // namespace

BlindService::BlindService(Store& store, PolicyRegistry& policies, const crypto::Key& serverSeed)
    : m_store(store), m_policies(policies), m_seed(serverSeed), m_copies(store) {}

Result<std::string> BlindService::assign(std::string_view expert, std::string_view application) {
  return m_store.write([&](db::Database& database) -> Result<std::string> {
    if (auto known = requireExpert(database, expert); !known) return known.error();
    const auto submission = loadBlindSubmission(database, m_policies, application);
    if (!submission) return submission.error();
    if (!submission->isReceived()) return notReceived(*submission);
    const std::int64_t now = base::toMillis(m_store.clock().now());
    const auto done =
        blind::assign(database, {base::newId(), std::string(expert), std::string(application), now});
    if (!done) return done.error();
    const auto all = blind::assignmentsOf(database, expert);
    if (!all) return all.error();
    const auto mine = std::find_if(
        all->begin(), all->end(), [&](const BlindAssignment& one) { return one.application == application; });
    return mine == all->end() ? Result<std::string>(unknown()) : Result<std::string>(mine->number);
  });
}

Result<BlindSubmission> BlindService::submissionOf(std::string_view application) {
  return m_store.read(
      [&](db::Database& database) { return loadBlindSubmission(database, m_policies, application); });
}

Result<BlindService::Mine> BlindService::mine(const Identity& identity, std::string_view number) {
  return m_store.read([&](db::Database& database) -> Result<Mine> {
    auto assignment = blind::assignment(database, number);
    if (!assignment) return assignment.error();
    if (!*assignment || (*assignment)->expert != identity.person.id) return unknown();
    auto submission = loadBlindSubmission(database, m_policies, (*assignment)->application);
    if (!submission) return submission.error().code() == Code::NotNow ? unknown() : submission.error();
    if (!submission->isReceived()) return unknown();
    return Mine{std::move(**assignment), std::move(*submission)};
  });
}

Result<wire::BlindList> BlindService::list(const Identity& identity) {
  const auto all = m_store.read(
      [&](db::Database& database) { return blind::assignmentsOf(database, identity.person.id); });
  if (!all) return all.error();
  wire::BlindList list;
  list.now = base::toMillis(m_store.clock().now());
  for (const BlindAssignment& assignment : *all) {
    const auto submission = submissionOf(assignment.application);
    if (!submission && submission.error().code() == Code::NotNow) continue;
    if (!submission) return submission.error();
    const ApplicationSummary& summary = submission->application.summary;
    list.rows.push_back({assignment.number, summary.kind, summary.level});
  }
  return list;
}

Result<std::vector<BlindPage>> BlindService::plan(const BlindSubmission& submission) {
  const std::string& application = submission.application.id;
  const auto there =
      m_store.read([&](db::Database& database) { return blind::pagesOf(database, application); });
  if (!there) return there.error();
  std::vector<BlindPage> planned;
  for (const dossier::Attachment& page : submission.pages) {
    const auto isOfPage = [&](const BlindPage& one) { return one.attachment == page.id; };
    const auto known = std::find_if(there->begin(), there->end(), isOfPage);
    const bool isCurrent = known != there->end() && known->root == submission.root();
    const int sheets = isCurrent ? static_cast<int>(std::count_if(there->begin(), there->end(), isOfPage) -
                                                    (known->sheet == 0 ? 1 : 0))
                                 : m_copies.sheetsOf(page);
    for (BlindPage& row : plannedPages(submission, page, sheets, *there))
      planned.push_back(std::move(row));
  }
  const auto isKept = [&](const BlindPage& old) {
    return std::any_of(planned.begin(), planned.end(), [&](const BlindPage& row) {
      return row.attachment == old.attachment && row.sheet == old.sheet && row.source == old.source;
    });
  };
  std::vector<BlindPage> old;
  std::copy_if(there->begin(), there->end(), std::back_inserter(old), std::not_fn(isKept));
  if (old.empty() && there->size() == planned.size()) return planned;
  const auto written = m_store.write([&](db::Database& database) -> Result<void> {
    for (const BlindPage& page : old)
      if (auto removed = blind::removePage(database, page); !removed) return removed;
    for (const BlindPage& page : planned) {
      const auto now = blind::page(database, page.application, page.attachment, page.sheet);
      if (!now) return now.error();
      if (*now && (*now)->source == page.source) continue;
      if (auto put = blind::putPage(database, page); !put) return put;
    }
    return {};
  });
  if (!written) return written.error();
  for (const BlindPage& page : old)
    (void)m_copies.remove(page);  // A file that stays is shown to nobody.
  return planned;
}

Result<std::vector<BlindPageNumber>> BlindService::numbers(const BlindAssignment& assignment,
                                                           const std::vector<BlindPage>& pages) {
  const auto all = [&](db::Database& database) -> Result<std::vector<BlindPageNumber>> {
    std::vector<BlindPageNumber> numbers;
    for (const BlindPage& page : pages) {
      auto number = blind::numberOf(database, assignment.number, page.attachment, page.sheet);
      if (!number) return number.error();
      if (*number) numbers.push_back(std::move(**number));
    }
    return numbers;
  };
  auto known = m_store.read(all);
  if (!known || known->size() == pages.size()) return known;
  return m_store.write([&](db::Database& database) -> Result<std::vector<BlindPageNumber>> {
    for (const BlindPage& page : pages) {
      const auto put =
          blind::putNumber(database, {base::newId(), assignment.number, page.attachment, page.sheet});
      if (!put) return put.error();
    }
    return all(database);
  });
}

Result<wire::BlindDossier> BlindService::dossier(const Identity& identity, std::string_view number) {
  const auto one = mine(identity, number);
  if (!one) return one.error();
  const BlindSubmission& submission = one->submission;
  const auto pages = plan(submission);
  if (!pages) return pages.error();
  const auto known = numbers(one->assignment, *pages);
  if (!known) return known.error();
  wire::BlindDossier dossier;
  dossier.now = base::toMillis(m_store.clock().now());
  dossier.number = one->assignment.number;
  dossier.policy = submission.application.policy;
  dossier.cells = blindCells(submission.policy(), submission.dossier, submission.names);
  for (std::size_t i = 0; i < pages->size() && i < known->size(); ++i) {
    wire::BlindSheet sheet = blindSheet(submission.dossier, *submission.page((*pages)[i].attachment));
    sheet.number = (*known)[i].number;
    sheet.withheld = (*pages)[i].state == blind_state::kBlocked;
    dossier.pages.push_back(std::move(sheet));
  }
  return dossier;
}

Result<BlindPage> BlindService::make(const BlindSubmission& submission, const BlindPage& page) {
  auto made = m_copies.make(submission, page);
  if (!made) return made;
  const auto stored = m_store.write([&](db::Database& database) -> Result<BlindPage> {
    const auto now = blind::page(database, page.application, page.attachment, page.sheet);
    if (!now) return now.error();
    // Planned anew, answered or made by another process meanwhile: that stands.
    if (!*now || (*now)->source != page.source || (*now)->copy != page.copy || (*now)->state != page.state)
      return Error(Code::NotNow, "the page has changed meanwhile");
    const auto put = blind::putPage(database, *made);
    return put ? Result<BlindPage>(*made) : Result<BlindPage>(put.error());
  });
  (void)m_copies.remove(stored ? page : *made);
  return stored;
}

Result<Bytes> BlindService::page(const Identity& identity, std::string_view number) {
  const auto known = m_store.read([&](db::Database& database) { return blind::number(database, number); });
  if (!known) return known.error();
  if (!*known) return unknown();
  const auto one = mine(identity, (*known)->dossier);
  if (!one) return one.error();
  const auto pages = plan(one->submission);
  if (!pages) return pages.error();
  const auto found = std::find_if(pages->begin(), pages->end(), [&](const BlindPage& page) {
    return page.attachment == (*known)->attachment && page.sheet == (*known)->sheet;
  });
  if (found == pages->end()) return unknown();
  if (isMade(*found))
    if (auto copy = m_copies.read(*found); copy || copy.error().code() != Code::NotFound) return copy;
  if (found->state != blind_state::kBlocked) {
    const std::unique_lock one_at_a_time(m_making, std::try_to_lock);
    if (!one_at_a_time) return Error(Code::Throttled, kAskAgain);
    const auto made = make(one->submission, *found);
    if (!made && made.error().code() == Code::FilesMissing) return Error(Code::PageWithheld);
    if (!made) return made.error();
    if (isMade(*made)) return m_copies.read(*made);
  }
  return Error(Code::PageWithheld);
}

Result<std::vector<std::string>> BlindService::due() {
  return m_store.read([](db::Database& database) { return blind::applications(database); });
}

}  // namespace tarim::server
