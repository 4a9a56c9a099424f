namespace Maillage.Host.Api;

/// <summary>Why the answer is not what was asked for (RFC 9457).</summary>
public sealed record ProblemOfApi
{
    /// <summary>Leads to the section of the page <c>/api</c> that explains it.</summary>
    public required string Type { get; init; }

    /// <summary>What it is, in the asker's language (Accept-Language: fr or en).</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What happened and what to do, in the asker's language.</summary>
    public required string Detail { get; init; }

    /// <summary>What was asked.</summary>
    public required string Instance { get; init; }

    /// <summary>Its stable code: what programs compare.</summary>
    public required string Code { get; init; }

    /// <summary>The parameter at fault, when there is one.</summary>
    public string? Parameter { get; init; }

    /// <summary>The value that means nothing, when there is one.</summary>
    public string? Value { get; init; }

    /// <summary>What would be understood instead, when there are few choices.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>The largest number that is understood, when it is one.</summary>
    public int? Largest { get; init; }

    /// <summary>What to give to the team, when something broke.</summary>
    public string? Reference { get; init; }
}
