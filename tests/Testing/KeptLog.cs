using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Maillage.Testing;

/// <summary>All that was logged, with the exceptions.</summary>
public sealed class KeptLog : ILoggerProvider, ILogger
{
    /// <summary>Each message, followed by its exception when there is one.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>At the levels of a server that people run.</summary>
    public void AsInProduction(ILoggingBuilder logging) => logging.AddProvider(this);

    /// <summary>Also what our own code says to those who look closer.</summary>
    public void Everything(ILoggingBuilder logging) => logging.AddProvider(this).AddFilter("Maillage", LogLevel.Trace);

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Lines.Enqueue(exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception}");

    /// <inheritdoc/>
    public void Dispose() { }
}
