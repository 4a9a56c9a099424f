using Maillage.Commons.Contracts;
using Maillage.Territories;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops;

/// <summary>A workshop as it is announced: where, when, by which kit, and the words that let people in.</summary>
internal sealed class Meeting
{
    public const int LongestTitle = 160;
    public const int LongestPlace = 200;

    public Guid Id { get; init; }
    public string Title { get; private set; } = "";
    public TerritoryId Territory { get; private set; } = TerritoryId.France;
    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>The room; empty when unsaid.</summary>
    public string Place { get; private set; } = "";

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public string Language { get; private set; } = "fr";

    /// <summary>The colleges that people choose from; empty when they are not asked.</summary>
    public IReadOnlyList<College> Colleges { get; private set; } = [];

    /// <summary>The kit as it was chosen: it does not change with the file that it came from.</summary>
    public required Kit Kit { get; init; }

    /// <summary>What people are told aloud: two words and a number. Null once it expired.</summary>
    public string? Code { get; private set; }
    public DateTimeOffset CodeExpiresAt { get; private set; }

    /// <summary>What the QR code holds: too long to be guessed.</summary>
    public string Key { get; init; } = "";

    /// <summary>What lets a computer without account show the screen of the room.</summary>
    public string ScreenKey { get; init; } = "";

    public Guid CreatedBy { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether this is a rehearsal: nothing of it reaches the commons.</summary>
    public bool IsRehearsal { get; init; }

    public int Version { get; private set; }

    /// <summary>When it is over by its agenda.</summary>
    public DateTimeOffset EndsAt => StartsAt + TimeSpan.FromMinutes(Kit.Minutes);

    /// <summary>Announces it, or corrects the announcement.</summary>
    public void Announce(Announcement said)
    {
        (Title, Territory, StartsAt, Place) = (said.Title, said.Territory, said.StartsAt, said.Place);
        (Language, Colleges) = (said.Language, said.Colleges);
        Version++;
    }

    /// <summary>Gives it a spoken code, for a time.</summary>
    public void Open(string code, DateTimeOffset until) => (Code, CodeExpiresAt, Version) = (code, until, Version + 1);
}

/// <summary>What is announced of a workshop.</summary>
internal sealed record Announcement(
    string Title,
    TerritoryId Territory,
    DateTimeOffset StartsAt,
    string Place,
    string Language,
    IReadOnlyList<College> Colleges
);
