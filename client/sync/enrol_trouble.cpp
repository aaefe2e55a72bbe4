// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/enrol_trouble.hpp"

#include "client/sync/net/transport.hpp"
#include "shared/imaging/signatures.hpp"

#include <algorithm>
#include <array>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;
using base::Words;

constexpr std::string_view kServer = "server";

struct Row {
  std::string_view path;  ///< Of `way`, or the field of the form; empty: any other.
  EnrolTrouble trouble;
};

constexpr auto kByPath = std::to_array<Row>({
    {kServer,
     {kServer,
      {"这不是服务器地址。请按单位给的地址填写，例如 tarim.example.cn:8443。",
       "This is not a server's address. Please enter the one from your unit, for example "
       "tarim.example.cn:8443."}}},
    {"ca",
     {"ca",
      {"这里没有证书。请选择或粘贴单位发给您的 ca.pem（以 -----BEGIN CERTIFICATE----- 开头）。",
       "There is no certificate here. Please choose or paste the ca.pem from your unit (it begins with "
       "-----BEGIN CERTIFICATE-----)."}}},
    {way::kName,
     {kServer,
      {"没有找到这个名称的服务器，没有发出任何内容。请对照原件核对地址；本机没有联网时也会这样，请确认能上网"
       "后再试。",
       "No server of this name was found, and nothing was sent. Please compare the address with the "
       "original; this also happens without a network, so make sure that this device is online and try "
       "again."}}},
    {way::kRefused,
     {kServer,
      {"找到了这台机器，但这个端口上没有服务，没有发出任何内容。请核对冒号后面的端口号；无误时，请告诉管理员"
       "服务器没有运行。",
       "The machine was found, but nothing answers at this port, and nothing was sent. Please check the "
       "number after the colon; if it is right, tell your administrator that the server is not running."}}},
    {way::kConnect,
     {kServer,
      {"这个地址没有回应，没有发出任何内容。请核对地址和端口号，并确认本机的网络能连到服务器，然后再试。",
       "Nothing answers at this address, and nothing was sent. Please check address and port, make sure that "
       "this device's network reaches the server, and try again."}}},
    {way::kHandshake,
     {kServer,
      {"在这个地址应答的不是 Tarim "
       "服务器，注册码没有发出去。请核对地址和端口号；如果这个网络要先登录（如宾馆、机"
       "场的无线网），请先用浏览器登录，再试一次。",
       "What answers at this address is not a Tarim server; your registration code was not sent. Please "
       "check address and port; if this network requires a login first (as in a hotel or airport), log in "
       "with a browser and try again."}}},
    {way::kProtocol,
     {kServer,
      {"在这个地址应答的不是 Tarim 服务器，注册码没有发出去。请核对地址和端口号，或将地址告诉管理员。",
       "What answers at this address is not a Tarim server; your registration code was not sent. Please "
       "check address and port, or tell your administrator the address."}}},
    {way::kAuthority,
     {"ca",
      {"在这个地址应答的，不是这份证书所保证的服务器，注册码没有发出去。请核对地址，并向单位核实证书是否最新"
       "；也可以换一个网络再试。",
       "What answers at this address is not the server that this certificate vouches for; your registration "
       "code was not sent. Please check the address, and ask your unit whether the certificate is the latest "
       "one; trying another network may help too."}}},
    {way::kCertificate,
     {kServer,
      {"服务器的证书里没有这个地址，注册码没有发出去。请用单位给的地址：名称和 IP "
       "地址不能互换。无误时，请告诉管理员。",
       "The server's certificate does not name this address; your registration code was not sent. Please use "
       "the address that your unit gave: a name and an IP address are not interchangeable. If it is right, "
       "tell your administrator."}}},
    {way::kTime,
     {{},
      {"服务器的证书不在有效期内，注册码没有发出去。请告诉管理员，证书换新后再试一次。",
       "The server's certificate is not valid at this time; your registration code was not sent. Please tell "
       "your administrator, and try again when it has been renewed."}}},
});

struct CodeRow {
  Code code;
  EnrolTrouble trouble;
};

constexpr auto kByCode = std::to_array<CodeRow>({
    {Code::Offline,
     {{},
      {"连接中途断开。已填的内容都在，注册码仍然有效。请检查网络，再试一次。",
       "The connection broke off. What you entered is still here, and the registration code is still valid. "
       "Please check the network and try again."}}},
    {Code::TimedOut,
     {{},
      {"服务器没有及时回应。已填的内容都在，注册码仍然有效。请过一会儿再试一次。",
       "The server did not answer in time. What you entered is still here, and the registration code is "
       "still valid. Please try again in a while."}}},
    {Code::CaptivePortal,
     {kServer,
      {"当前网络需要先登录，服务器没有收到请求。请用浏览器打开任意网页完成登录，再试一次。",
       "This network requires you to log in first; the server was not reached. Please open any page in a "
       "browser, log in, and try again."}}},
    {Code::Throttled,
     {{},
      {"输错次数太多，请稍后再试。注册码仍然有效。请过十分钟再试。",
       "There were too many wrong attempts. The registration code is still valid. Please try again in ten "
       "minutes."}}},
    {Code::ServerFailed,
     {{},
      {"服务器出现故障，登记没有完成。注册码仍然有效。请过一会儿再试一次；仍不行时请告诉管理员。",
       "The server failed, and this device is not registered. The registration code is still valid. Please "
       "try again in a while; if it still fails, tell your administrator."}}},
    {Code::ForeignServer,
     {{},
      {"这份资料已连接另一台服务器，没有改动。如需连接这一台，请锁定后新建一份资料。",
       "This data is already connected to another server; nothing was changed. To connect to this one, lock "
       "it and set up new data."}}},
    {Code::NotAllowed,
     {"code",
      {"这个注册码属于另一个人，与这份资料不符，没有改动。请使用本人的注册码；对方请新建一份资料。",
       "This registration code belongs to another person and does not fit this data; nothing was changed. "
       "Please use your own registration code; the other person sets up their own data."}}},
});

constexpr EnrolTrouble kNoHandshake{
    kServer,
    {"这个地址已接通，但未能建立安全连接，注册码没有发出去。请核对端口号；网络不稳或很慢时也会这样，请再试一"
     "次。",
     "Something answers at this address, but no secure connection was established; your registration code "
     "was not sent. Please check the port; this also happens on a very poor network, so try again."}};
constexpr Words kOtherServer{
    "在这个地址应答的，不是签发这个加入文件的服务器（指纹不符），注册码没有发出去。请换一个网络再试；仍然如此"
    "，请告诉管理员，并索取新的加入文件。",
    "What answers at this address is not the server that issued this joining file (the fingerprint differs); "
    "your registration code was not sent. Please try another network; if it persists, tell your "
    "administrator and ask for a new joining file."};
constexpr Words kCertificateFile{
    "这是证书文件，不是加入文件。请选择单位发给您的加入文件（….tarim-join）；只有证书时，请用“手动填写”。",
    "This is a certificate, not a joining file. Please choose the joining file from your unit "
    "(….tarim-join); if you only have a certificate, enter everything by hand."};
constexpr Words kOtherFile{
    "这不是加入文件，也不是它的二维码。请选择单位发给您的加入文件（….tarim-join）或二维码图片。",
    "This is neither a joining file nor its QR code. Please choose the joining file (….tarim-join) or the QR "
    "code from your unit."};

bool isOfCode(Code code) {
  return code == Code::CodeUnknown || code == Code::CodeExpired || code == Code::CodeUsed;
}

}  // namespace

EnrolTrouble describeEnrolTrouble(const Error& error, bool withPin) {
  const std::string& path = error.place().path;
  if (withPin && path == way::kAuthority) return {{}, kOtherServer};
  if (path == way::kHandshake && error.code() != Code::CaptivePortal) return kNoHandshake;
  const auto* const byPath =
      std::find_if(kByPath.begin(), kByPath.end(), [&](const Row& row) { return row.path == path; });
  if (byPath != kByPath.end()) return byPath->trouble;
  const auto* const byCode = std::find_if(kByCode.begin(), kByCode.end(),
                                          [&](const CodeRow& row) { return row.code == error.code(); });
  if (byCode != kByCode.end()) return byCode->trouble;
  return {isOfCode(error.code()) ? std::string_view("code") : std::string_view(), base::words(error.code())};
}

Words describeJoiningTrouble(const Error& error) {
  switch (error.code()) {
    case Code::EmptyFile:
      return {"这个文件是空的。请重新复制，或请单位重新发一个加入文件。",
              "This file is empty. Please copy it again, or ask your unit for another joining file."};
    case Code::InvalidInput:
      return error.detail().starts_with("a certificate") ? kCertificateFile : kOtherFile;
    case Code::TooLarge:
    case Code::WrongFileType:
      return kOtherFile;
    case Code::DamagedFile:
      return {
          "这个加入文件（或二维码）不完整，或被改动过，没有采用。请单位重新发一个。",
          "This joining file (or QR code) is incomplete or was changed, and was not used. Please ask your "
          "unit for another."};
    case Code::ClientTooOld:
      return {"这个加入文件要用更新版本的程序打开。请先安装新版本，再打开它。",
              "This joining file needs a newer version of this program. Please install that first, then open "
              "the file again."};
    case Code::NotFound:
      return {"图片里没有找到加入用的二维码。请把整个二维码拍清楚，四边都在画面里；也可以直接选择加入文件。",
              "No QR code for joining was found in this picture. Please take a sharp picture of the whole "
              "code, or choose the joining file itself."};
    case Code::NotNow:
      return {
          "本程序没有安装识别二维码的组件。请选择加入文件（….tarim-join），或粘贴二维码里的文字。",
          "This program was installed without the part that reads QR codes. Please choose the joining file "
          "(….tarim-join), or paste the text of the code."};
    default: {
      const imaging::FileKind* kind =
          error.code() == Code::OtherPicture ? imaging::kindNamed(error.detail()) : nullptr;
      return kind ? kind->words : base::words(error.code());
    }
  }
}

}  // namespace tarim::client
