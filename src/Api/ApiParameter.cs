namespace Maillage.Api;

/// <summary>Something that an address may say.</summary>
/// <param name="Name">As it is written in the address.</param>
/// <param name="Example">A value that means something on any instance.</param>
public sealed record ApiParameter(string Name, string Example)
{
    /// <summary>Where the page of fiches takes the values of <c>vue</c>: an address copied from there is understood.</summary>
    public static ApiParameter View { get; } = new("vue", "tableau");

    /// <summary>How many items a page holds.</summary>
    public static ApiParameter Limit { get; } = new("limit", "20") { IsNumber = true };

    /// <summary>Where a page begins.</summary>
    public static ApiParameter Cursor { get; } = new("suite", "");

    /// <summary>The sentence that describes it: <c>parameter.</c> and this.</summary>
    public string About { get; init; } = Name;

    /// <summary>The sentence that says how it is written, for whoever wrote something else: <c>expected.</c> and this.</summary>
    public string Expected { get; init; } = Name;

    /// <summary>Every value that it may have; empty when there are too many to say.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether it may be said several times, each widening the choice.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether it is a whole number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it is a part of the path.</summary>
    public bool IsInPath { get; init; }
}
