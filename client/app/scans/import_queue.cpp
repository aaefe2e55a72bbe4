// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/import_queue.hpp"

#include "client/app/draft/open_draft.hpp"
#include "client/app/draft/shown_texts.hpp"
#include "client/app/session/titles.hpp"
#include "client/scans/waiting_files.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

namespace tarim::client::app {
namespace {

PageTarget targetOf(const std::string& application, const ImportPlace& place, dossier::Side side) {
  PageTarget target;
  target.application = application;
  target.slot = place.slot.toStdString();
  if (place.row != QLatin1String("@")) target.row = place.row.toStdString();
  target.side = side;
  return target;
}

base::Result<dossier::Attachment> importSource(Vault& vault, const ImportSource& chosen,
                                               const PageTarget& target, base::Instant now) {
  const auto source = readSource(chosen);
  if (!source) return source.error();
  return importPage(vault, *source, target, now);
}

/// Held by who writes the waiting files, the session's worker or a thread of its pool, and for Job::arrived.
std::mutex& keeping() {
  static std::mutex mutex;
  return mutex;
}

bool isOfTheWeb(const ImportSource& source) {
  return !source.bytes && !source.file.isLocalFile();
}

}  // namespace

ImportQueue::ImportQueue(Session& session) : QObject(&session), m_session(session) {
  connect(&session, &Session::openChanged, this, &ImportQueue::follow);
  if (session.isOpen()) resume();
}

/// openChanged() tells of the account of an open vault, too.
void ImportQueue::follow() {
  if (m_session.isOpen()) return resume();
  m_resumed = false;
  clear();
}

ImportQueue& ImportQueue::of(Session& session) {
  if (auto* made = session.findChild<ImportQueue*>(QString(), Qt::FindDirectChildrenOnly)) return *made;
  return *new ImportQueue(session);
}

void ImportQueue::add(const QList<QUrl>& files, const ImportPlace& place, dossier::Side side) {
  std::vector<ImportItem> items;
  for (ImportSource& source : sourcesOf(files))
    items.push_back({std::move(source), side});
  add(std::move(items), place);
}

void ImportQueue::add(std::vector<ImportItem> items, const ImportPlace& place) {
  if (waiting(place) == 0) std::erase_if(m_done, [&](const auto& one) { return one.first == place; });
  ++m_batches;
  for (ImportItem& item : items)
    m_jobs.push_back({std::move(item), place, m_session.application().toStdString(), m_batches});
  remember();
  emit changed();
  start();
}

void ImportQueue::start() {
  if (m_running || m_jobs.empty()) return;
  m_running = true;
  m_session.flush();
  // After everything typed: the row that the pages prove has to be there first.
  m_session.run([](Vault&) {}, [this] { next(); });
}

WaitingFile ImportQueue::waitingFileOf(const Job& job) {
  return {job.item.source.file.toLocalFile().toStdString(), job.application, job.place.slot.toStdString(),
          job.place.row.toStdString(), job.item.side};
}

/// Waiting files in the vault are those of m_jobs, with the one under way: a file is forgotten when its page
/// is there, which may be before the worker comes to write these.
void ImportQueue::remember() {
  std::vector<std::pair<WaitingFile, std::shared_ptr<const bool>>> files;
  for (const Job& job : m_jobs)
    if (job.item.source.file.isLocalFile()) files.emplace_back(waitingFileOf(job), job.arrived);
  m_session.run([files](Vault& vault) {
    const std::lock_guard lock(keeping());
    std::vector<WaitingFile> waiting;
    for (const auto& [file, arrived] : files)
      if (!*arrived) waiting.push_back(file);
    (void)keepWaitingFiles(vault, waiting);
  });
}

void ImportQueue::resume() {
  if (std::exchange(m_resumed, true)) return;
  const auto kept = std::make_shared<std::vector<WaitingFile>>();
  m_session.run(
      [kept](Vault& vault) { *kept = keptWaitingFiles(vault); },
      [this, kept] {
        std::deque<Job> before;
        for (const WaitingFile& file : *kept) {
          const QUrl url = QUrl::fromLocalFile(QString::fromStdString(file.path));
          const ImportPlace place{QString::fromStdString(file.slot), QString::fromStdString(file.row)};
          before.push_back({{sourceOf(url), file.side}, place, file.application, ++m_batches, true});
        }
        m_resumedTotal = int(before.size());
        if (before.empty()) return;
        // Behind what was added meanwhile, whose first file may be under way.
        m_jobs.insert(m_jobs.end(), before.begin(), before.end());
        remember();
        emit changed();
        start();
      });
}

void ImportQueue::next() {
  if (m_jobs.empty() || !m_session.isOpen()) {
    clear();
    return;
  }
  const Job& job = m_jobs.front();
  const auto result = std::make_shared<base::Result<dossier::Attachment>>(base::Error(base::Code::Cancelled));
  m_session.runBeside(
      [result, vault = m_session.vault(), source = job.item.source, waiting = waitingFileOf(job),
       arrived = job.arrived, target = targetOf(job.application, job.place, job.item.side),
       now = m_session.clock().now()] {
        *result = importSource(*vault, source, target, now);
        if (!*result) return;
        // Here and not in finish(), which a vault that is closed meanwhile does not reach.
        const std::lock_guard lock(keeping());
        *arrived = true;
        (void)dropWaitingFile(*vault, waiting);
      },
      [this, result] { finish(*result); });
}

void ImportQueue::finish(const base::Result<dossier::Attachment>& result) {
  if (m_jobs.empty()) return;
  const Job job = m_jobs.front();
  m_jobs.pop_front();
  auto counted =
      std::find_if(m_done.begin(), m_done.end(), [&](const auto& one) { return one.first == job.place; });
  if (counted == m_done.end()) counted = m_done.insert(m_done.end(), {job.place, 0});
  ++counted->second;
  if (result) {
    record(job, result->id);
    emit imported(job.place.slot, job.place.row, QString::fromStdString(result->id));
  } else {
    m_problems.push_back({job.place, job.item.source.name, wordsOf(job, result.error()), job.resumed});
    remember();  // A page that arrived was forgotten with it.
  }
  if (m_jobs.empty()) m_running = false;
  emit changed();
  if (!m_jobs.empty()) next();
}

QString ImportQueue::wordsOf(const Job& job, const base::Error& error) const {
  if (isOfTheWeb(job.item.source))
    return tr("文件还在网页上，没有导入。其他材料没有变化。请先保存到这台电脑，再添加。");
  const bool isGone = error.code() == base::Code::NotFound && !error.place().file.empty();
  if (job.resumed && isGone)
    return tr("文件已不在原来的位置，没有导入。其他材料没有变化。请插上U盘或找到这个文件，再添加一次。");
  return m_session.words(error);
}

/// The pages of one choice of files are one act.
void ImportQueue::record(const Job& job, const std::string& page) {
  OpenDraft& draft = OpenDraft::of(m_session);
  if (!draft.snapshot() || draft.snapshot()->info.application != job.application) return;
  const policy::Slot* slot = draft.policy().slot(job.place.slot.toStdString());
  const QString title = slot ? withoutSides(inLanguage(slot->label, draft.language())) : job.place.slot;
  draft.record({tr("添加 %1 页“%2”").arg(++m_recorded[job.batch]).arg(title),
                {{{std::string(dossier::kAttachmentTable), page, std::string(dossier::kRowColumn)},
                  {},
                  std::string(dossier::kLive)}},
                QStringLiteral("import/%1").arg(job.batch)});
}

void ImportQueue::clear() {
  m_jobs.clear();
  m_done.clear();
  m_problems.clear();
  m_recorded.clear();
  m_running = false;
  m_resumedTotal = 0;
  emit changed();
}

void ImportQueue::cancel(const ImportPlace& place) {
  const auto begin = m_jobs.begin() + (m_running && !m_jobs.empty() ? 1 : 0);
  m_jobs.erase(std::remove_if(begin, m_jobs.end(), [&](const Job& job) { return job.place == place; }),
               m_jobs.end());
  remember();
  emit changed();
}

void ImportQueue::cancelResumed() {
  const auto begin = m_jobs.begin() + (m_running && !m_jobs.empty() ? 1 : 0);
  m_jobs.erase(std::remove_if(begin, m_jobs.end(), [](const Job& job) { return job.resumed; }), m_jobs.end());
  remember();
  emit changed();
}

void ImportQueue::forgetResumedProblems() {
  std::erase_if(m_problems, [](const Problem& problem) { return problem.resumed; });
  emit changed();
}

int ImportQueue::resumed() const {
  return int(std::count_if(m_jobs.begin(), m_jobs.end(), [](const Job& job) { return job.resumed; }));
}

void ImportQueue::forgetProblems(const ImportPlace& place) {
  std::erase_if(m_problems, [&](const Problem& problem) { return problem.place == place; });
  emit changed();
}

int ImportQueue::waiting(const ImportPlace& place) const {
  return int(std::count_if(m_jobs.begin(), m_jobs.end(), [&](const Job& job) { return job.place == place; }));
}

int ImportQueue::done(const ImportPlace& place) const {
  const auto counted =
      std::find_if(m_done.begin(), m_done.end(), [&](const auto& one) { return one.first == place; });
  return counted == m_done.end() ? 0 : counted->second;
}

QString ImportQueue::current(const ImportPlace& place) const {
  return m_running && !m_jobs.empty() && m_jobs.front().place == place ? m_jobs.front().item.source.name
                                                                       : QString();
}

}  // namespace tarim::client::app
