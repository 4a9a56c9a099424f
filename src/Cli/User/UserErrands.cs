using Maillage.Cli.Errands;
using Maillage.Cli.Territories;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Cli.User;

/// <summary>Whose account to open.</summary>
internal sealed record AddUserOrder(string Email, string Name);

/// <summary>Opens an account.</summary>
internal sealed class AddUserErrand : Errand<AddUserOrder, UserNews>
{
    /// <inheritdoc/>
    public override string Name => "user-add";

    /// <inheritdoc/>
    public override async Task Do(AddUserOrder order, ErrandBasket basket, Action<UserNews> tell, CancellationToken cancel) =>
        tell(UserNews.Of(await basket.Services.GetRequiredService<IAccountDesk>().Add(order.Email, order.Name, cancel)));
}

/// <summary>Which role, over what, for whom.</summary>
/// <param name="Email">Whose.</param>
/// <param name="Role">The role; null takes back the one held there.</param>
/// <param name="Territory">As typed; null for the whole instance.</param>
internal sealed record ChangeRoleOrder(string Email, string? Role, string? Territory);

/// <summary>Gives a role or takes it back.</summary>
internal sealed class ChangeRoleErrand : Errand<ChangeRoleOrder, UserNews>
{
    /// <summary>The roles that can be given.</summary>
    public static readonly string[] Roles =
    [
        .. Enum.GetValues<Role>().Where(role => role is not Role.Visitor).Select(role => role.ToString().ToLowerInvariant()),
    ];

    /// <inheritdoc/>
    public override string Name => "user-role";

    /// <inheritdoc/>
    public override async Task Do(ChangeRoleOrder order, ErrandBasket basket, Action<UserNews> tell, CancellationToken cancel)
    {
        var over = order.Territory is { } typed ? TerritoryNamed.In(basket.Services, typed) : TerritoryId.France;
        var desk = basket.Services.GetRequiredService<IAccountDesk>();
        tell(
            UserNews.Of(
                order.Role is { } role
                    ? await desk.Give(order.Email, new(Enum.Parse<Role>(role, ignoreCase: true), over), cancel)
                    : await desk.TakeBack(order.Email, over, cancel)
            )
        );
    }
}

/// <summary>Who is to sign in.</summary>
internal sealed record MakeLinkOrder(string Email);

/// <summary>Makes a link that signs somebody in once.</summary>
internal sealed class MakeLinkErrand : Errand<MakeLinkOrder, UserNews>
{
    /// <inheritdoc/>
    public override string Name => "user-link";

    /// <inheritdoc/>
    public override async Task Do(MakeLinkOrder order, ErrandBasket basket, Action<UserNews> tell, CancellationToken cancel)
    {
        var desk = basket.Services.GetRequiredService<IAccountDesk>();
        var link = await desk.MakeLink(order.Email, cancel);
        tell(new UserNews(order.Email, "", []) { Link = link });
    }
}
