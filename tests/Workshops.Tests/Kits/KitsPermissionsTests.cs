using Maillage.Members.Contracts;
using Maillage.Workshops.Kits;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.Kits;

public sealed class KitsPermissionsTests(KitsSite kits) : IClassFixture<KitsSite>
{
    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Reader)]
    [InlineData(Role.Contributor)]
    [InlineData(Role.Moderator)]
    [InlineData(Role.Facilitator)]
    [InlineData(Role.Administrator)]
    public void Each_role_may_what_the_table_says(Role role)
    {
        var writes = role >= Role.Facilitator;
        foreach (var (isHers, isShared) in new[] { (false, false), (false, true), (true, false), (true, true) })
        {
            KitsPermissions.Allows(KitAct.ReadShipped, role, isHers, isShared).ShouldBeTrue();
            KitsPermissions.Allows(KitAct.Read, role, isHers, isShared).ShouldBe(isHers || isShared);
            KitsPermissions.Allows(KitAct.Begin, role, isHers, isShared).ShouldBe(writes);
            KitsPermissions.Allows(KitAct.Change, role, isHers, isShared).ShouldBe(isHers && writes);
        }
    }

    [Fact]
    public void Every_route_of_kits_says_what_it_lets_people_do()
    {
        var routes = kits
            .Site.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith("/ateliers/kits", StringComparison.Ordinal))
            .ToList();

        routes.Count.ShouldBeGreaterThan(12);
        routes.Where(route => !route.Metadata.OfType<KitAct>().Any()).ShouldBeEmpty();
    }
}
