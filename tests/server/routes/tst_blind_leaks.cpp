// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Everything that an expert's token can fetch, searched for what names the applicant. The applicant's marks
// stand in every field, name, segment of a file, in PDF and in pixels; the crawler asks every route of the
// table of permissions with everything that it has heard or could guess. It has to be taught a new action:
// without its line in bodyOf() this file does not compile.
#include "server/accounts/permissions.hpp"
#include "server/routes/routes.hpp"
#include "server/services/blind_search.hpp"
#include "server/store/receipts.hpp"
#include "shared/base/json.hpp"
#include "tests/server/services/blind_case.hpp"
#include "tests/support/jpeg_segment.hpp"
#include "tests/support/pdf_writer.hpp"

#include <QTest>

#include <set>

namespace tarim::server::test {

using tests::withSegment;

namespace {

using Words = std::set<std::string>;

/// The body to send with an action.
std::string bodyOf(Action action, const std::string& application, const std::string& hash) {
  switch (action) {
    case Action::Hello:
    case Action::FileOptions:
    case Action::UploadOffset:
    case Action::EndUpload:
    case Action::GetBlob:
    case Action::GetPolicy:
    case Action::GetReceipt:
    case Action::Queue:
    case Action::ReviewDossier:
    case Action::BlindList:
    case Action::BlindDossier:
    case Action::BlindPage:
    case Action::CommitteeRecord:
      return {};
    case Action::CommitteeAct:
      return "{\"act\":\"open\",\"vote\":\"x\",\"application\":\"" + application + "\"}";
    case Action::SignBallot:
      return "{\"blinded\":\"" + hash + "\"}";
    case Action::CastBallot:
      return "{\"vote\":\"" + application + "\",\"ballot\":\"" + hash + "." + hash + "\"}";
    case Action::Enrol:
      return "{\"protocol\":1,\"code\":\"0000-0000-0000-0000\",\"deviceName\":\"x\",\"devicePublicKey\":"
             "\"00\"}";
    case Action::NewDevice:
      return "{\"protocol\":1,\"devicePublicKey\":\"00\",\"signature\":\"00\"}";
    case Action::Sync:
      return "{\"protocol\":1,\"now\":0,\"drafts\":[{\"application\":\"" + application + "\",\"policy\":\"" +
             hash + "\"}],\"files\":[\"" + hash + "\"]}";
    case Action::CreateUpload:
    case Action::ContinueUpload:
      return "bytes";
    case Action::TakePackage:
      return "{\"files\":[\"" + hash + "\"]}";
    case Action::Lease:
      return "{\"action\":\"take\"}";
  }
  return {};
}

void addStrings(const boost::json::value& value, Words& words) {
  if (value.is_string()) words.insert(std::string(value.get_string()));
  if (value.is_array())
    for (const auto& item : value.get_array())
      addStrings(item, words);
  if (value.is_object())
    for (const auto& [key, item] : value.get_object())
      addStrings(item, words);
}

class Crawler {
 public:
  Crawler(Routes& routes, std::string token, std::string application, std::string hash)
      : m_routes(routes),
        m_token(std::move(token)),
        m_application(std::move(application)),
        m_hash(std::move(hash)) {}

  /// Asks until nothing new is heard.
  void crawl(Words guesses) {
    Words asked;
    Words words = std::move(guesses);
    while (!words.empty()) {
      for (const Permission& permission : kPermissions)
        for (const std::string& word : words)
          ask(permission, word, asked.empty());
      asked.merge(words);
      words.clear();
      for (const std::string& word : m_heard)
        if (word.size() <= 64 && word.find('/') == std::string::npos && !asked.count(word))
          words.insert(word);
    }
  }

  struct Heard {
    std::string asked;
    Answer answer;
  };
  std::vector<Heard> answers;

 private:
  void ask(const Permission& permission, const std::string& word, bool isFirst) {
    std::string path(permission.pattern);
    const std::size_t any = path.find("{}");
    if (any == std::string::npos && !m_done.insert(std::string(permission.method) + path).second) return;
    if (any != std::string::npos) path.replace(any, 2, word);
    send(permission, path, {});
    if (!isFirst || permission.method != "GET") return;
    send(permission, path, {{"range", "bytes=0-9"}});
    send(permission, path, {{"if-none-match", "*"}});
    send(permission, path, {{"if-none-match", "\"" + m_hash + "\""}});
  }

  void send(const Permission& permission, const std::string& path,
            std::map<std::string, std::string> headers) {
    Request request;
    request.method = permission.method;
    request.path = path;
    request.headers = std::move(headers);
    request.headers["authorization"] = "Bearer " + m_token;
    request.headers["tus-resumable"] = "1.0.0";
    request.headers["content-type"] = "application/offset+octet-stream";
    request.headers["upload-offset"] = "0";
    request.headers["upload-length"] = "5";
    request.headers["upload-metadata"] = "sha256 " + base::toBase64(base::bytesOf(m_hash));
    request.body = bodyOf(permission.action, m_application, m_hash);
    request.peer = "192.0.2.9";
    Answer answer =
        permission.body == Body::Upload ? m_routes.beginUpload(request, 5).second : m_routes.handle(request);
    const auto json = base::parseJson(answer.body, {std::size_t{1} << 25, 64});
    // The form is public; its thousands of words are no numbers of anything.
    if (json && permission.action != Action::GetPolicy) addStrings(*json, m_heard);
    answers.push_back({request.method + " " + path, std::move(answer)});
  }

  Routes& m_routes;
  std::string m_token;
  std::string m_application;
  std::string m_hash;
  Words m_heard;
  Words m_done;
};

/// A mark that occurs nowhere else.
std::string mark(const std::string& where) {
  return "mk" + base::sha256("mark of " + where).hex().substr(0, 12);
}

bool isNeedle(const policy::Field& field) {
  return field.type == policy::FieldType::Text || field.type == policy::FieldType::IdNumber ||
         field.type == policy::FieldType::Phone;
}

/// An applicant whose marks stand everywhere.
class Planted {
 public:
  explicit Planted(BlindCase& planted) : m_case(planted) {
    plantHidden();
    plantShown();
    plantPages();
    planted.submitAndReceive();
    for (const char* known : {"阿依努尔", "且末县生态环境监测站", "aynur", "qiemo_station", "2024-0001"})
      marks.insert(known);
    marks.insert(planted.application);
    marks.insert(planted.world.state(planted.application).root);
  }

  Words marks;
  Words guesses;     ///< What somebody may know or guess: ids and hashes.
  std::string hash;  ///< Of an original.

 private:
  template <class Visit>
  void eachField(Visit visit) {
    for (const policy::Group& group : m_case.form->groups) {
      for (const policy::Field& field : group.fields)
        visit(group, std::string("@"), field);
      const std::string row = mark("row " + group.id);
      if (group.hasRows) m_case.dossier.set({group.id, row, "$row"}, "live");
      if (group.hasRows) marks.insert(row);
      for (const policy::Field& field : group.rows.fields)
        visit(group, row, field);
    }
  }

  void plantHidden() {
    eachField([this](const policy::Group& group, const std::string& row, const policy::Field& field) {
      if (field.blind != policy::Blind::Hide) return;
      const std::string text = mark(group.id + field.id);
      m_case.dossier.set({group.id, row, field.id}, text);
      marks.insert(text);
      if (isNeedle(field)) m_naming.push_back(text);
    });
  }

  /// Where experts see text, the applicant has written everything that names them.
  void plantShown() {
    std::string all = "正文";
    for (const std::string& text : m_naming)
      all += text + "，" + text.substr(0, 5) + " · " + text.substr(5) + "；";
    all += "阿依努尔在且末县生态环境监测站。";
    eachField([&](const policy::Group& group, const std::string& row, const policy::Field& field) {
      if (field.blind == policy::Blind::Hide) return;
      if (group.id != "application") m_case.dossier.set({group.id, row, field.id}, all);
    });
  }

  base::Bytes plantedJpeg(const std::string& name, std::uint8_t orientation) {
    imaging::Pixels page = whitePage(600, 400);
    drawCode(page, planted("pixels " + name), 4, 0, 120, 120);
    base::Bytes thumbnail = withSegment(jpegOf(whitePage(16, 16)), 0xFE, planted("thumbnail " + name));
    std::string exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24);
    exif += std::string({char(orientation), 0, 0, 0, 0, 0, 0, 0});
    exif += planted("exif " + name) + std::string(base::textOf(thumbnail));
    base::Bytes jpeg = withSegment(jpegOf(page), 0xE1, exif);
    jpeg =
        withSegment(jpeg, 0xE1, std::string("http://ns.adobe.com/xap/1.0/\0", 29) + planted("xmp " + name));
    jpeg = withSegment(jpeg, 0xED, planted("iptc " + name));
    jpeg = withSegment(jpeg, 0xE2, std::string("ICC_PROFILE\0\1\1", 14) + planted("icc " + name));
    jpeg = withSegment(jpeg, 0xFE, planted("comment " + name));
    const base::Bytes second =
        withSegment(jpegOf(whitePage(16, 16)), 0xFE, planted("second picture " + name));
    jpeg.insert(jpeg.end(), second.begin(), second.end());
    return jpeg;
  }

  std::string plantedPdf() {
    tests::PdfWriter pdf(1, std::string(base::textOf(jpegOf(whitePage(200, 200)))));
    pdf.object(90) = "<< /Title (" + planted("pdf info") + ") /Author (" + planted("pdf author") + ") >>";
    pdf.setTrailer("/Info 90 0 R");
    return pdf.file();
  }

  void plantPages() {
    int count = 0;
    for (const policy::Group& group : m_case.form->groups)
      for (const policy::Slot& slot : group.evidence) {
        const bool isPdf = slot.types == std::vector<std::string>{"pdf"};
        const std::string id = mark("attachment " + slot.id);
        const std::string pdf = isPdf ? plantedPdf() : std::string();
        const base::Bytes bytes =
            isPdf ? base::Bytes(pdf.begin(), pdf.end()) : plantedJpeg(slot.id, count++ % 2 ? 6 : 1);
        const std::vector<dossier::Mask> masks{{0, 0, 10000, 7000}};
        const auto page =
            isPdf ? m_case.addPage(id, slot.id, bytes, {}, "pdf") : m_case.addPage(id, slot.id, bytes, masks);
        const std::string row = mark("row " + group.id);
        m_case.dossier.set({"attachment", id, "table"}, group.id);
        m_case.dossier.set({"attachment", id, "row"}, slot.perRow ? row : "@");
        m_case.dossier.set({"attachment", id, "name"}, planted("file name " + slot.id));
        hash = page.file;
        for (const std::string& known : {id, page.file}) {
          marks.insert(known);
          guesses.insert(known);
        }
      }
    guesses.insert(m_case.application);
    guesses.insert("2024-0001");
    guesses.insert("TR-2024-0001-1");
  }

  std::string planted(const std::string& where) {
    const std::string text = mark(where);
    marks.insert(text);
    return text;
  }

  BlindCase& m_case;
  std::vector<std::string> m_naming;
};

bool contains(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

}  // namespace

class BlindLeaksTest : public QObject {
  Q_OBJECT
 private slots:
  void nothingThatAnExpertCanFetchNamesTheApplicant() {
    BlindCase test;
    const Planted planted(test);
    const std::string number = test.assign();
    (void)test.check();
    releaseSheetsOfPdfs(test);
    Routes routes(*test.world.services, {"测试"});
    Crawler crawler(routes, tokenOf(test, "expert"), test.application, planted.hash);
    Words guesses = planted.guesses;
    guesses.insert(test.policy);
    crawler.crawl(std::move(guesses));
    int pictures = 0, dossiers = 0;
    for (const auto& [asked, answer] : crawler.answers) {
      QVERIFY2(answer.status < 500, asked.c_str());
      std::string all = answer.contentType + "\n" + answer.body;
      for (const auto& [name, value] : answer.headers)
        all += "\n" + name + ": " + value;
      const bool isOwnWord = answer.status >= 400;  // A refusal may repeat the path that was asked for.
      for (const std::string& text : planted.marks)
        QVERIFY2(!contains(all, text) || (isOwnWord && contains(asked, text)), (asked + ": " + text).c_str());
      QVERIFY2(!answer.file, asked.c_str());
      if (answer.contentType == "image/jpeg") {
        ++pictures;
        const BlindSearch search = searchCopy(base::bytesOf(answer.body), {}, nullptr);
        QVERIFY2(search.found.list.empty(), describe(search.found).c_str());
        checkIsFlat(answer.body, asked);
      }
      dossiers += contains(answer.body, number) && contains(answer.body, "\"cells\"") ? 1 : 0;
    }
    // It has been where there is something to be found.
    QVERIFY(dossiers >= 1);
    QVERIFY2(pictures >= 8, std::to_string(pictures).c_str());
  }

  void theMarksAreWhereAReviewerFindsThem() {
    BlindCase test;
    const Planted planted(test);
    const auto reviewer = test.world.identity("office");
    const auto dossier = must(test.world.services->review.dossier(reviewer, test.application));
    std::size_t found = 0;
    for (const std::string& text : planted.marks)
      found += contains(dossier.manifest, text) ? 1 : 0;
    QVERIFY(found > 60);
    // In the pixels, too: the search that finds nothing in a copy finds the code in the original.
    const auto hash = must(base::hashFromHex(planted.hash));
    const auto bytes = must(ContentStore(*test.world.store).read(hash));
    const BlindSearch search = searchCopy(bytes, {}, nullptr);
    QVERIFY(contains(describe(search.found), "code: QRCode mk"));
    QVERIFY(contains(describe(search.found), "metadata"));
  }

  void anExpertWithoutTheApplicationHearsNothingOfIt() {
    BlindCase test;
    const Planted planted(test);
    const std::string number = test.assign();
    const std::string page = test.seen(number).pages.at(0).number;
    Routes routes(*test.world.services, {"测试"});
    Crawler crawler(routes, tokenOf(test, "expert2"), test.application, planted.hash);
    Words guesses = planted.guesses;
    guesses.insert({number, page, "0000000000000000"});
    crawler.crawl(std::move(guesses));
    std::string nothing, theirs;
    for (const auto& [asked, answer] : crawler.answers) {
      QVERIFY2(answer.contentType != "image/jpeg", asked.c_str());
      if (asked == "GET /v1/blind/applications/0000000000000000") nothing = answer.body;
      if (asked == "GET /v1/blind/applications/" + number) theirs = answer.body;
    }
    QVERIFY(!nothing.empty());
    QCOMPARE(theirs, nothing);
  }

 private:
  static std::string tokenOf(BlindCase& test, const std::string& person) {
    wire::EnrolRequest request;
    request.protocol = 1;
    request.code = must(test.world.services->accounts.makeEnrolmentCode(person, std::chrono::hours(1)));
    request.deviceName = "x";
    request.devicePublicKey = base::toHex(crypto::publicKeyOf(crypto::randomKey()));
    return must(test.world.services->accounts.enrol(request, "192.0.2.1")).token;
  }

  /// As a person of the office does it, with the upper part covered; where PDFs cannot be drawn they stay
  /// back.
  static void releaseSheetsOfPdfs(BlindCase& test) {
    for (const BlindPage& page : must(test.blind().blocked()))
      if (!page.copy.empty())
        must(test.blind().answer(
            {"office", page.application, page.attachment, page.sheet, "已核对", {{0, 0, 10000, 7000}}}));
  }

  /// Under the mask there is one shade of grey.
  static void checkIsFlat(const std::string& jpeg, const std::string& asked) {
    const auto pixels = must(imaging::decode(base::bytesOf(jpeg), 0));
    int least = 255, most = 0;
    for (int y = 0; y < pixels.height * 6 / 10; ++y)
      for (int x = 0; x < pixels.width; ++x) {
        const int grey = pixels.rgb[(std::size_t(y) * std::size_t(pixels.width) + std::size_t(x)) * 3];
        least = std::min(least, grey);
        most = std::max(most, grey);
      }
    QVERIFY2(most - least <= 1, asked.c_str());
  }
};

std::unique_ptr<QObject> makeBlindLeaksTest() {
  return std::make_unique<BlindLeaksTest>();
}

}  // namespace tarim::server::test

#include "tst_blind_leaks.moc"
