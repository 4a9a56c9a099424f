using System.Security.Cryptography;
using System.Text;
using Maillage.Commons.Contracts;
using Maillage.Territories;

namespace Maillage.Host.Sample;

/// <summary>One entry of <c>sample/fiches/*.yaml</c>.</summary>
internal sealed class SampleFiche
{
    public string Key { get; set; } = "";
    public FicheKind Kind { get; set; }
    public string Title { get; set; } = "";
    public string Summary { get; set; } = "";
    public string Body { get; set; } = "";
    public List<string> Places { get; set; } = [];
    public List<string> Themes { get; set; } = [];
    public List<College> Colleges { get; set; } = [];
    public List<string> Actors { get; set; } = [];
    public string? From { get; set; }
    public string? Until { get; set; }
    public List<SampleLink> Links { get; set; } = [];

    /// <summary>Beginnings of statements of the documents that speak of it.</summary>
    public List<string> Said { get; set; } = [];

    /// <summary>The same at every loading, so that loading twice changes nothing.</summary>
    public Guid Id => new(SHA256.HashData(Encoding.UTF8.GetBytes("sample/" + Key)).AsSpan(0, 16));

    public ReadyFiche ToFiche() =>
        new(Id, Kind, Title)
        {
            Summary = Summary,
            Body = Body,
            Places = [.. Places.Select(TerritoryId.Parse)],
            Themes = Themes,
            Colleges = Colleges,
            Actors = Actors,
            StartsOn = Day(From),
            EndsOn = Day(Until),
            Links = [.. Links.Select(link => new ReadyLink(link.Title, link.Address))],
        };

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd");
}

/// <summary>A link of a sample fiche.</summary>
internal sealed class SampleLink
{
    public string Title { get; set; } = "";
    public string Address { get; set; } = "";
}

/// <summary>What <c>sample/territory.yaml</c> says.</summary>
internal sealed class SamplePerimeter
{
    public string Slug { get; set; } = "";
    public string Name { get; set; } = "";
    public List<string> Communes { get; set; } = [];
}
