// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/stage/maker.hpp"

#include "client/app/session/touched.hpp"
#include "client/scans/import.hpp"
#include "client/vault/submission.hpp"
#include "demo/cycle.hpp"
#include "shared/dossier/answers.hpp"

#include <QDir>

#include <stdexcept>

namespace tarim::tests {
namespace {

using client::CellEdit;
using client::Vault;
using workflow::Event;
using workflow::EventKind;

constexpr crypto::ScryptCost kCheap{1u << 10, 8, 1};
constexpr std::chrono::hours kBefore{121};  ///< When all of it was filled in.
constexpr std::size_t kFilesADay = 12;      ///< What the line carried, until the last edit was acknowledged.
constexpr std::size_t kSummarySoFar = 1874;

/// Some certificate authority, whose server does not answer.
constexpr const char* kCa =
    "-----BEGIN CERTIFICATE-----\n"
    "MIIBdzCCAR2gAwIBAgIUNhht6oP5gi3fxY0E7ewUWm7ZJVcwCgYIKoZIzj0EAwIw\n"
    "EDEOMAwGA1UEAwwFU3RhZ2UwIBcNMjYxMTI1MDAwMTE1WhgPMjEyNjExMDEwMDAx\n"
    "MTVaMBAxDjAMBgNVBAMMBVN0YWdlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n"
    "iNz4SuPN5B77boo9xMM2rRqdwaeEYb8IRiLRtyWQq45hCyaO71p9sdDXIgQ+feJA\n"
    "ZdvUsg2pvNVDcz/CIOBXtKNTMFEwHQYDVR0OBBYEFHAFoSDE8T27SW91qXb+g47u\n"
    "ux1nMB8GA1UdIwQYMBaAFHAFoSDE8T27SW91qXb+g47uux1nMA8GA1UdEwEB/wQF\n"
    "MAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgFIX1s2dmEhYYmBVx5YPkAYmemBQCovRz\n"
    "lyI3g53y5nECIQCmwpzJ2JBPaBRUbfxQgYcUfWpOyPU1my6qcr0dYN9X2g==\n"
    "-----END CERTIFICATE-----\n";

template <class T>
T must(base::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().line());
  return std::move(*result);
}
void must(const base::Result<void>& result) {
  if (!result) throw std::runtime_error(result.error().line());
}

CellEdit cell(const char* table, const char* row, const char* column, std::string value) {
  return {{table, row, column}, std::move(value)};
}

client::Account applicant() {
  client::Account account;
  account.server = "127.0.0.1:1";
  account.caPem = kCa;
  account.sealKey = base::toHex(crypto::agreementKeyOf({1}));
  account.token = "token";
  account.person = "p1";
  account.personName = "买买提·阿依努尔";
  account.role = "applicant";
  account.unit = "u1";
  account.unitName = "且末县生态环境监测站";
  return account;
}

client::Account reviewer() {
  client::Account account = applicant();
  account.person = "r1";
  account.personName = "王建军";
  account.role = "unit_officer";
  account.unit = "u2";
  account.unitName = "且末县生态环境局";
  return account;
}

/// What Half lacks: the back of one year's assessment.
bool isMissing(const dossier::Attachment& page) {
  return page.slot == "assessment_sheet" && page.row == "ass2" && page.side == dossier::Side::Back;
}

/// What Half has only here, and has not answered.
bool isLate(const dossier::Attachment& page) {
  return page.slot == "training_certificate" || page.slot == "other_document";
}

std::string beginningOf(std::string_view text, std::size_t characters) {
  return QString::fromUtf8(text.data(), qsizetype(text.size())).left(qsizetype(characters)).toStdString();
}

workflow::Reason reason(const char* code, const char* words, const char* table, const char* row,
                        const char* column) {
  workflow::Reason made;
  made.table = table;
  made.row = row;
  made.column = column;
  made.code = code;
  made.words = words;
  return made;
}

}  // namespace

Stage::Maker::Maker(const std::filesystem::path& folder, const base::Clock& clock)
    : m_folder(folder), m_clock(clock) {
  const base::Date today = base::beijingDate(clock.now());
  m_policy = must(demo::policyFor(today));
  m_dossier = must(demo::applicationFor(*m_policy, today));
}

std::filesystem::path Stage::Maker::fresh() {
  const auto made = m_folder / ("vaults" + std::to_string(++m_count));
  std::filesystem::create_directories(made);
  return made;
}

std::filesystem::path Stage::Maker::make(Situation situation) {
  const auto nothing = [](Vault&, const std::string&) {};
  switch (situation) {
    case Situation::NewDevice:
      return fresh();
    case Situation::Locked: {
      const auto folder = fresh();
      for (const char* label :
           {"买买提·阿依努尔", "王建新（巴音郭楞蒙古自治州且末县塔提让镇生态环境保护工作站）"})
        must(client::VaultDirectory(folder).create(label, kPassphrase, kCheap));
      return folder;
    }
    case Situation::Reviewer: {
      const auto folder = fresh();
      const auto vault = must(client::VaultDirectory(folder).create("王建军", kPassphrase, kCheap));
      must(vault->settings.setAccount(reviewer()));
      must(vault->drafts.addPolicy(m_policy->text));
      must(vault->drafts.setOpenCycles({m_policy->hash.hex()}));
      return folder;
    }
    case Situation::NotEnrolled:
    case Situation::NoApplication:
    case Situation::Empty: {
      const auto folder = fresh();
      const auto vault = must(client::VaultDirectory(folder).create("买买提·阿依努尔", kPassphrase, kCheap));
      if (situation == Situation::NotEnrolled) return folder;
      must(vault->settings.setAccount(applicant()));
      must(vault->drafts.addPolicy(m_policy->text));
      must(vault->drafts.setOpenCycles({m_policy->hash.hex()}));
      if (situation == Situation::NoApplication) return folder;
      const std::string application = must(vault->drafts.create(m_policy->hash.hex()));
      must(vault->drafts.edit(
          application,
          {cell("application", "@", "kind", "assessment"), cell("application", "@", "level", "intermediate")},
          m_clock.now()));
      return folder;
    }
    case Situation::Half:
      return copyOf(begun(Pages::SoFar), [&](Vault& vault, const std::string& id) { halve(vault, id); });
    case Situation::Conflict:
      return copyOf(begun(Pages::SoFar), [&](Vault& vault, const std::string& id) {
        halve(vault, id);
        disagree(vault, id);
      });
    case Situation::Blocked:
      return copyOf(begun(Pages::SoFar), [&](Vault& vault, const std::string& id) {
        halve(vault, id);
        refuse(vault, id);
      });
    case Situation::Long:
      return copyOf(begun(Pages::SoFar), [&](Vault& vault, const std::string& id) {
        halve(vault, id);
        lengthen(vault, id);
      });
    case Situation::Full:
      return copyOf(begun(Pages::All), nothing);
    case Situation::Submitted:
    case Situation::Received:
      return copyOf(begun(Pages::All),
                    [&](Vault& vault, const std::string& id) { tell(vault, id, way(vault, id, situation)); });
    case Situation::Returned:
      return copyOf(begun(Pages::All), [&](Vault& vault, const std::string& id) {
        tell(vault, id, way(vault, id, situation));
        mend(vault, id);
      });
  }
  return fresh();
}

const std::filesystem::path& Stage::Maker::begun(Pages pages) {
  auto& made = m_begun[pages];
  if (!made.empty()) return made;
  if (m_scans.empty()) m_scans = must(demo::drawScans(m_dossier, *m_policy));
  made = fresh();
  const auto vault = must(client::VaultDirectory(made).create("买买提·阿依努尔", kPassphrase, kCheap));
  must(vault->settings.setAccount(applicant()));
  must(vault->drafts.addPolicy(m_policy->text));
  must(vault->drafts.setOpenCycles({m_policy->hash.hex()}));
  fill(*vault, pages);
  return made;
}

void Stage::Maker::fill(Vault& vault, Pages pages) {
  const std::string application = must(vault.drafts.create(m_policy->hash.hex()));
  std::vector<CellEdit> edits;
  for (const auto& [key, value] : m_dossier.cells())
    if (key.table != dossier::kAttachmentTable) edits.push_back({key, std::string(value)});
  must(vault.drafts.edit(application, edits, m_clock.now() - kBefore));
  for (const demo::Scan& scan : m_scans)
    if (pages == Pages::All || (!isMissing(scan.page) && !isLate(scan.page)))
      importScan(vault, application, scan);
  acknowledge(vault);
}

void Stage::Maker::importScan(Vault& vault, const std::string& application, const demo::Scan& scan) {
  const client::PageTarget target{application, scan.page.slot, scan.page.table, scan.page.row,
                                  scan.page.side};
  const auto page =
      must(client::importPage(vault, {scan.page.name, scan.bytes}, target, m_clock.now() - kBefore));
  const std::string table(dossier::kAttachmentTable);
  std::vector<CellEdit> edits{{{table, page.id, "mask"}, scan.areas.empty() ? "no" : "yes"}};
  if (!scan.areas.empty()) edits.push_back({{table, page.id, "masks"}, demo::masksText(scan.areas)});
  must(vault.drafts.edit(application, edits, m_clock.now() - kBefore));
}

std::filesystem::path Stage::Maker::copyOf(const std::filesystem::path& folder, const Work& work) {
  const auto copied = fresh();
  std::filesystem::copy(folder, copied, std::filesystem::copy_options::recursive);
  const client::VaultDirectory directory(copied);
  const auto vault = must(client::VaultDirectory(copied).open(directory.list().at(0).id, kPassphrase));
  work(*vault, vault->drafts.list().at(0).application);
  return copied;
}

/// A few files a day, and on the last day all that was typed.
void Stage::Maker::acknowledge(Vault& vault) {
  base::Instant at = m_clock.now() - kBefore;
  const auto files = vault.files.toSend();
  for (std::size_t i = 0; i < files.size(); ++i) {
    wire::SyncAnswer answer;
    answer.now = base::toMillis(at);
    answer.files.push_back({files[i].hash, true, files[i].size, {}});
    must(vault.exchange.apply(answer, at));
    at += i % kFilesADay == kFilesADay - 1 ? base::Millis(std::chrono::hours(25)) : base::Millis(70'000);
  }
  wire::SyncAnswer answer;
  answer.now = base::toMillis(at);
  answer.policies = {m_policy->hash.hex()};
  for (const client::DraftInfo& draft : vault.drafts.list())
    answer.acknowledged.push_back({draft.application, draft.operations});
  must(vault.exchange.apply(answer, at));
}

void Stage::Maker::tell(Vault& vault, const std::string& application, std::vector<Event> events) {
  wire::SyncAnswer answer;
  answer.now = base::toMillis(m_clock.now());
  answer.policies = {m_policy->hash.hex()};
  std::optional<workflow::Receipt> receipt;
  for (Event& event : events) {
    if (event.kind == EventKind::Submitted)
      receipt = workflow::Receipt{"TR-2024-0147-" + std::to_string(event.attempt),
                                  application,
                                  event.attempt,
                                  event.root,
                                  m_policy->hash.hex(),
                                  event.at,
                                  {}};
    answer.feed.push_back({++m_position, application, m_policy->hash.hex(), {}, std::move(event), {}});
  }
  if (receipt) answer.feed.push_back({++m_position, application, m_policy->hash.hex(), {}, {}, receipt});
  answer.cursor = m_position;
  must(vault.exchange.apply(answer, m_clock.now()));
}

std::vector<Event> Stage::Maker::way(Vault& vault, const std::string& application, Situation upTo) {
  std::vector<Event> events;
  const auto submission = must(client::prepareSubmission(vault, application));
  base::Instant at = m_clock.now() - std::chrono::hours(upTo == Situation::Received ? 18 * 24 + 5 : 75);
  const auto add = [&](EventKind kind, const char* step, const char* actor,
                       std::vector<workflow::Reason> reasons = {}, const char* words = "") {
    Event event;
    event.application = application;
    event.kind = kind;
    event.at = at;
    event.attempt = kind == EventKind::Created ? 0 : 1;
    event.step = step;
    event.actor = "p2";
    event.actorName = actor;
    event.reasons = std::move(reasons);
    event.words = words;
    if (kind != EventKind::Created) event.root = submission.command.root;
    if (kind == EventKind::PublicityHeld) {
      event.from = "2024-08-20";
      event.to = "2024-08-26";
    }
    workflow::chain(event, events.empty() ? nullptr : &events.back());
    events.push_back(event);
    at += std::chrono::hours(49);
  };
  add(EventKind::Created, "", "");
  add(EventKind::Submitted, "base_review", "买买提·阿依努尔");
  if (upTo == Situation::Submitted) return events;
  if (upTo == Situation::Returned) {
    at = m_clock.now() - base::Millis(5 * 3600'000 + 35 * 60'000);
    workflow::Reason page = reason("unclear_scan", "第 3 页的公章看不清", "", "", "");
    page.slot = m_scans.front().page.slot;
    add(EventKind::Returned, "base_review", "王芳",
        {reason("history_gap", "2016年5月到6月之间请写清楚", "work", "job1", "to"),
         reason("differs", "证书上的日期不是这一天", "title", "@", "obtained"), page,
         reason("summary_length", "", "summary", "@", "text"),
         reason("vague", "“参与”请写明承担了什么", "practice", "pra1", "content")},
        "材料整体不错，请改好这几处。");
    return events;
  }
  add(EventKind::Passed, "base_review", "王芳");
  at += std::chrono::days(5);
  add(EventKind::PublicityHeld, "publicity", "李建国", {}, m_policy->review.opinionSentence.c_str());
  add(EventKind::Passed, "recommend_review", "李建国", {}, "同意推荐。");
  add(EventKind::Passed, "department_review", "古丽娜尔·艾合买提");
  add(EventKind::Received, "form_review", "评委会办公室");
  return events;
}

void Stage::Maker::halve(Vault& vault, const std::string& application) {
  const std::string summary(m_dossier.value("summary", dossier::kRecordRow, "text"));
  // The applicant has been there: what is missing is told aloud.
  client::app::Touched touched;
  for (const char* table : {"work", "assessment", "summary", "training"})
    touched.finish(table);
  must(vault.settings.set(client::app::Touched::settingOf(application), touched.text()));
  must(vault.drafts.edit(application,
                         {cell("work", "job1", "to", "2015-11"), cell("work", "job2", "witness", ""),
                          cell("work", "job2", "duty", "负责车尔臣河断面水质监测等有关工作"),
                          cell("summary", "@", "text", beginningOf(summary, kSummarySoFar))},
                         m_clock.now() - std::chrono::minutes(4)));
  for (const demo::Scan& scan : m_scans)
    if (isLate(scan.page))
      must(client::importPage(vault, {scan.page.name, scan.bytes},
                              {application, scan.page.slot, scan.page.table, scan.page.row, scan.page.side},
                              m_clock.now()));
}

void Stage::Maker::lengthen(Vault& vault, const std::string& application) {
  const std::string name = "阿卜杜热西提·买买提图尔荪·阿卜杜外力·古丽米热·阿依木汗";
  const std::string unit =
      "新疆维吾尔自治区巴音郭楞蒙古自治州且末县塔提让镇生态环境保护与农村饮用水水源地监测工作站（筹备组）";
  client::Account account = applicant();
  account.personName = name;
  account.unitName = unit;
  must(vault.settings.setAccount(account));
  must(vault.drafts.edit(application,
                         {cell("basic", "@", "name", name), cell("basic", "@", "unit", unit),
                          cell("work", "job1", "employer", unit),
                          cell("practice", "pra1", "name", unit + "关于" + unit + "的调查报告")},
                         m_clock.now()));
}

void Stage::Maker::disagree(Vault& vault, const std::string& application) {
  must(vault.drafts.edit(application, {cell("basic", "@", "phone", "13899990147")},
                         m_clock.now() - std::chrono::minutes(4)));
  wire::SyncAnswer answer;
  answer.now = base::toMillis(m_clock.now());
  dossier::Stamp stamp{base::toMillis(m_clock.now() - std::chrono::minutes(3)), 0, "tablet0000000000"};
  const auto other = [&](std::uint64_t sequence, const char* table, const char* row, const char* column,
                         const char* value) {
    dossier::Operation operation{sequence, stamp, {}, {table, row, column}, value};
    answer.feed.push_back({++m_position, application, m_policy->hash.hex(), operation, {}, {}});
    stamp.counter++;
  };
  other(1, "basic", "@", "phone", "13999990000");
  other(2, "work", "job1", "to", "2016-06");
  answer.cursor = m_position;
  must(vault.exchange.apply(answer, m_clock.now()));
}

void Stage::Maker::refuse(Vault& vault, const std::string& application) {
  const auto submission = must(client::prepareSubmission(vault, application));
  must(vault.exchange.queue(submission.command, m_clock.now()));
  const auto book = must(vault.drafts.rulebook(m_policy->hash.hex()));
  wire::CommandResult result;
  result.id = submission.command.id;
  result.code = base::Code::Blocked;
  result.findings = rules::toJson(book->check(*vault.drafts.dossier(application), m_clock.now()));
  wire::SyncAnswer answer;
  answer.now = base::toMillis(m_clock.now());
  answer.results.push_back(result);
  answer.cursor = m_position;
  must(vault.exchange.apply(answer, m_clock.now()));
}

void Stage::Maker::mend(Vault& vault, const std::string& application) {
  must(vault.drafts.edit(application,
                         {cell("work", "job1", "to", "2016-05 "), cell("work", "job1", "to", "2016-05"),
                          cell("title", "@", "obtained", "2018-12-21")},
                         m_clock.now() - std::chrono::minutes(20)));
  const Event returned = vault.exchange.events(application).back();
  must(vault.drafts.edit(application,
                         {{dossier::answerCell(returned.attempt, returned.hash, 3),
                           "字数无误：总结正文 2 136 字，附表不计在内。"}},
                         m_clock.now() - std::chrono::minutes(15)));
}

}  // namespace tarim::tests
