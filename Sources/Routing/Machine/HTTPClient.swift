internal import Foundation
internal import Synchronization

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// One thing asked of a server: a path with its query, and a body where it is more than a look.
struct HTTPQuestion: Hashable {
  let path: String
  var body: [UInt8]? = nil
}

struct HTTPAnswer: Hashable {
  let status: Int
  let body: [UInt8]
}

/// Asks one server, one question at a time, and no other: redirections are not followed.
final class HTTPClient {
  /// Why there is no answer, in a few words.
  struct Fault: Error, Hashable {
    let reason: String
    /// Whether nothing listens there.
    let isRefused: Bool
  }

  private let base: String
  private let exchange: Exchange
  private let session: URLSession

  /// - Parameter base: an address without a slash at its end.
  init(_ base: String, limit: Int = 1 << 28) {
    self.base = base
    exchange = Exchange(limit: limit)
    _ = Self.ownMachine
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = 600
    configuration.httpCookieStorage = nil
    configuration.urlCache = nil
    session = URLSession(configuration: configuration, delegate: exchange, delegateQueue: nil)
  }

  /// Lets no proxy stand between this program and its own machine. The library beneath asks the
  /// environment for proxies, and for hosts that have none.
  private static let ownMachine: Void = {
    let known = ProcessInfo.processInfo.environment
    let others = known["no_proxy"] ?? known["NO_PROXY"] ?? ""
    setenv("no_proxy", others + (others.isEmpty ? "" : ",") + "127.0.0.1,localhost", 1)
  }()

  deinit { session.invalidateAndCancel() }

  /// - Parameter watch: looked at twenty times a second while the server thinks; what it throws ends the
  ///   question.
  func ask<Stop: Error>(
    _ question: HTTPQuestion, watch: () throws(Stop) -> Void
  ) throws(Stop) -> Result<HTTPAnswer, Fault> {
    guard let url = URL(string: base + question.path) else {
      return .failure(Fault(reason: "the address is not valid", isRefused: false))
    }
    var request = URLRequest(url: url)
    if let body = question.body {
      request.httpMethod = "POST"
      request.httpBody = Data(body)
      request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    }
    let task = session.dataTask(with: request)
    exchange.begin()
    task.resume()
    while !exchange.isDone(within: .milliseconds(50)) {
      do throws(Stop) {
        try watch()
      } catch {
        task.cancel()
        throw error
      }
    }
    return exchange.outcome
  }
}

/// Takes what a server sends, up to a limit.
private final class Exchange: NSObject, URLSessionDataDelegate {
  private struct State {
    var status = 0
    var body: [UInt8] = []
    var fault: HTTPClient.Fault?
  }

  private let limit: Int
  private let state = Mutex(State())
  private let done = DispatchSemaphore(value: 0)

  init(limit: Int) {
    self.limit = limit
  }

  func begin() { state.withLock { $0 = State() } }

  func isDone(within time: DispatchTimeInterval) -> Bool {
    done.wait(timeout: .now() + time) == .success
  }

  var outcome: Result<HTTPAnswer, HTTPClient.Fault> {
    state.withLock { state in
      state.fault.map(Result.failure)
        ?? .success(HTTPAnswer(status: state.status, body: state.body))
    }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isTooLong = state.withLock { state in
      if state.body.count + data.count <= limit {
        state.body.append(contentsOf: data)
        return false
      }
      state.fault = HTTPClient.Fault(reason: "its answer is too long", isRefused: false)
      return true
    }
    if isTooLong { dataTask.cancel() }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    state.withLock { state in
      state.status = (task.response as? HTTPURLResponse)?.statusCode ?? 0
      if let error, state.fault == nil {
        let code = (error as? URLError)?.code
        let reason: String =
          switch code {
          case .cannotConnectToHost: "nothing listens there"
          case .cannotFindHost, .dnsLookupFailed: "there is no such server"
          case .timedOut: "it took longer than ten minutes"
          case .networkConnectionLost: "the connection was cut"
          default: "\((error as NSError).localizedDescription)"
          }
        state.fault = HTTPClient.Fault(reason: reason, isRefused: code == .cannotConnectToHost)
      }
    }
    done.signal()
  }
}
