// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/readable_pages.hpp"

#include "server/store/content_store.hpp"
#include "server/store/file_verdicts.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/imaging/probe.hpp"
#include "shared/imaging/signatures.hpp"
#include "shared/pdf/pdf.hpp"

namespace tarim::server {

using base::Code;
using base::Error;
using base::Result;

namespace {

constexpr const char* kRule = "page.unreadable";

std::string typeName(imaging::ImageType type) {
  if (type == imaging::ImageType::Pdf) return "pdf";
  return type == imaging::ImageType::Png ? "png" : "jpeg";
}

FileVerdict verdictOn(const base::Hash& hash, base::ByteView bytes) {
  FileVerdict verdict;
  verdict.hash = hash;
  const auto info = imaging::probe(bytes);
  std::optional<Error> wrong;
  if (!info) wrong = info.error();
  if (info && info->type == imaging::ImageType::Pdf)
    if (const auto pdf = pdf::judge(bytes); !pdf) wrong = pdf.error();
  if (info) verdict.type = typeName(info->type);
  if (!wrong) return verdict;
  verdict.code = base::codeName(wrong->code());
  verdict.detail = wrong->detail();
  verdict.page = wrong->place().page;
  return verdict;
}

rules::Finding finding(const policy::Policy& policy, const dossier::Attachment& page, const Error& error) {
  const policy::Slot* slot = policy.slot(page.slot);
  const policy::Group* group = policy.groupOfSlot(page.slot);
  const imaging::FileErrorText words = imaging::describeFileError(error);
  const std::string number = std::to_string(page.page);
  rules::Finding finding;
  finding.rule = kRule;
  if (slot) finding.clause = slot->clause;
  finding.severity = rules::Severity::Blocks;
  finding.place.table = group ? group->id : std::string(dossier::kAttachmentTable);
  finding.place.row = page.row.empty() ? std::string(dossier::kRecordRow) : page.row;
  finding.place.slot = page.slot;
  finding.place.attachment = page.id;
  finding.found = base::codeName(error.code());
  finding.zh = "“" + (slot ? slot->label.zh : page.slot) + "”第" + number +
               "页在服务器上打不开，请重新扫描后替换这一页。" + words.zh;
  finding.en = "Page " + number + " of “" + (slot ? slot->label.en : page.slot) +
               "” cannot be opened on the server. Please scan and replace it. " + words.en;
  return finding;
}

/// Nothing when the page can be read as what it says it is.
std::optional<Error> troubleOf(const FileVerdict& verdict, const dossier::Attachment& page) {
  if (!verdict.code.empty()) {
    base::Place place;
    place.page = verdict.page;
    return Error(base::codeFromName(verdict.code), verdict.detail, place);
  }
  if (verdict.type == page.type) return {};
  return Error(Code::WrongFileType, "a " + verdict.type + ", not a " + page.type);
}

Result<std::vector<base::Hash>> notJudged(db::Database& database, const std::vector<base::Hash>& files) {
  std::vector<base::Hash> open;
  for (const base::Hash& hash : files) {
    const auto known = file_verdicts::find(database, hash);
    if (!known) return known.error();
    if (!*known) open.push_back(hash);
  }
  return open;
}

}  // namespace

Result<void> PageJudge::judge(const std::vector<base::Hash>& files) {
  const auto open = m_store.read([&](db::Database& database) { return notJudged(database, files); });
  if (!open) return open.error();
  for (const base::Hash& hash : *open)
    if (auto judged = judgeFile(hash); !judged) return judged;
  return {};
}

Result<void> PageJudge::judgeFile(const base::Hash& hash) {
  const std::lock_guard one_at_a_time(m_judging);
  const auto bytes = ContentStore(m_store).read(hash);
  const bool isAbsent =
      !bytes && (bytes.error().code() == Code::NotFound || bytes.error().code() == Code::FilesMissing);
  if (isAbsent) return {};  // The submission gets FilesMissing.
  if (!bytes) return bytes.error();
  const FileVerdict verdict = verdictOn(hash, *bytes);
  return m_store.write([&](db::Database& database) { return file_verdicts::put(database, verdict); });
}

Result<std::vector<rules::Finding>> unreadablePages(db::Database& database, const policy::Policy& policy,
                                                    const dossier::Dossier& dossier) {
  std::vector<rules::Finding> findings;
  for (const dossier::Attachment& page : dossier::attachments(dossier)) {
    const auto hash = base::hashFromHex(page.file);
    if (!hash) continue;
    const auto verdict = file_verdicts::find(database, *hash);
    if (!verdict) return verdict.error();
    if (!*verdict) return Error(Code::StorageBusy, "a page was not judged yet");
    if (const auto trouble = troubleOf(**verdict, page)) findings.push_back(finding(policy, page, *trouble));
  }
  return findings;
}

}  // namespace tarim::server
