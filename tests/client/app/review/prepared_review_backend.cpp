// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/app/review/prepared_review_backend.hpp"

#include "client/app/review/page_image.hpp"

#include <QTimer>

namespace tarim::tests {

namespace {

const base::Error kOffline(base::Code::Offline);

}  // namespace

template <class Work>
void PreparedReviewBackend::later(Work work) {
  if (m_isHeld) return m_waiting.push_back(std::move(work));
  QTimer::singleShot(0, &m_alive, std::move(work));
}

void PreparedReviewBackend::release() {
  m_isHeld = false;
  for (auto& work : std::exchange(m_waiting, {}))
    later(std::move(work));
}

void PreparedReviewBackend::queue(Then<client::app::QueueAnswer> then) {
  ++queueRequests;
  later([this, then] {
    if (unreachable) return then(kOffline);
    then(client::app::QueueAnswer{theQueue, samplePolicy()});
  });
}

void PreparedReviewBackend::dossier(const std::string& application,
                                    Then<client::app::OpenedDossierPtr> then) {
  later([this, application, then] {
    if (unreachable) return then(kOffline);
    wire::ReviewDossier answer = sample.answer;
    answer.summary.application = application;
    for (const wire::QueueRow& row : theQueue.rows)
      if (row.application == application) answer.summary.name = row.name;
    then(client::app::openDossier(std::move(answer), samplePolicy()));
  });
}

void PreparedReviewBackend::lease(const std::string&, const wire::LeaseRequest& request,
                                  Then<wire::LeaseAnswer> then) {
  leases << QString::fromStdString(request.action);
  wire::LeaseAnswer answer;
  answer.holder = leaseHolder;
  answer.note = leaseNote;
  if (!request.note.empty()) leaseNote = request.note;
  later([this, answer, then] {
    if (unreachable) return then(kOffline);
    then(answer);
  });
}

void PreparedReviewBackend::page(const std::string& hash, Then<QImage> then) {
  pages << QString::fromStdString(hash);
  later([this, hash, then] {
    const auto file = sample.files.find(hash);
    if (unreachable || file == sample.files.end()) return then(kOffline);
    then(client::app::pageImage(file->second, hash));
  });
}

void PreparedReviewBackend::decide(const workflow::Command& command) {
  queued.push_back({command, clock.now(), {}});
}

void PreparedReviewBackend::decisions(std::function<void(std::vector<client::QueuedCommand>)> then) {
  later([this, then] { then(queued); });
}

void PreparedReviewBackend::dismiss(const std::string& command) {
  std::erase_if(queued, [&](const client::QueuedCommand& one) { return one.command.id == command; });
}

void PreparedReviewBackend::kept(const std::string& key, std::function<void(std::string)> then) {
  later([text = settings[key], then] { then(text); });
}

void PreparedReviewBackend::answerDecision(std::optional<Code> refusal) {
  if (refusal && !queued.empty()) {
    wire::CommandResult result;
    result.id = queued.back().command.id;
    result.code = *refusal;
    queued.back().result = result;
  } else {
    queued.clear();
  }
  if (m_listener) m_listener();
}

}  // namespace tarim::tests
